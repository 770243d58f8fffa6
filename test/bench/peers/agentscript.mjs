/** The common model in AgentScript: a breed of turtles a kind, each month by `ask`. */
import {
  ACTORS,
  actorOf,
  chosenEffort,
  FRONTS,
  frontOf,
  logistic,
  MONTHS,
  mean,
  measuresOf,
  normal,
  PROJECTS,
  poisson,
  STATES,
  siteOf,
} from './common-model.mjs';
import { measure } from './measure.mjs';

// It asks for a canvas as it loads, and never draws on it here.
globalThis.OffscreenCanvas = class {
  getContext() {
    return {};
  }
};
const { Model } = await import('agentscript');

class MiniModel extends Model {
  setup() {
    this.turtleBreeds('actors fronts states projects');
    this.actors.create(ACTORS, (actor) => {
      Object.assign(actor, { burden: 0.5, effort: 0, states: [] });
    });
    this.fronts.create(FRONTS, (front) => {
      Object.assign(front, { intensity: 0.3, events: 0 });
    });
    this.states.create(STATES, (state) => {
      const at = this.states.length - 1;
      Object.assign(state, {
        level: 0,
        stress: 0.5,
        patron: this.actors[actorOf(at)],
        front: this.fronts[frontOf(at)],
      });
      state.patron.states.push(state);
    });
    this.projects.create(PROJECTS, (project) => {
      Object.assign(project, { progress: 0, site: this.states[siteOf(this.projects.length - 1)] });
    });
  }

  step() {
    this.actors.ask((actor) => {
      actor.choice = chosenEffort(actor.burden);
    });
    this.fronts.ask((front) => {
      front.events = poisson(front.intensity);
    });
    this.states.ask((state) => {
      state.stress = logistic(state.level);
      state.level =
        0.9 * state.level + 0.2 * normal() + 0.05 * state.front.events - 0.1 * state.patron.effort;
    });
    this.actors.ask((actor) => {
      actor.burden = mean(actor.states.map(({ stress }) => stress));
      actor.effort = 0.8 * actor.effort + actor.choice / 10;
    });
    this.projects.ask((project) => {
      project.progress = Math.min(1, project.progress + 0.008 * (1 - project.site.stress));
    });
    this.fronts.ask((front) => {
      front.intensity = 0.06 + 0.6 * front.intensity + 0.2 * front.events;
    });
  }

  measures() {
    return measuresOf({
      levels: this.states.props('level'),
      stresses: this.states.props('stress'),
      burdens: this.actors.props('burden'),
      efforts: this.actors.props('effort'),
      progress: this.projects.props('progress'),
      intensities: this.fronts.props('intensity'),
      events: this.fronts.props('events'),
    });
  }
}

const SMALL = { minX: 0, maxX: 0, minY: 0, maxY: 0 };

measure((keep) => {
  const model = new MiniModel(SMALL);
  model.setup();
  for (let month = 0; month < MONTHS; month += 1) {
    model.step();
    keep(month, model.measures());
  }
});
