/** The common model in Flocc: an agent with a rule for each member of a kind; what a rule returns is written when all have been asked. */
import flocc from 'flocc';
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

const { Agent, Environment } = flocc;

/** Adds so many agents with these values and this rule. */
function addKind(environment, count, valuesOf, rule) {
  return Array.from({ length: count }, (_, at) => {
    const agent = new Agent(valuesOf(at));
    agent.set('tick', rule);
    environment.addAgent(agent);
    return agent;
  });
}

function chooses(actor) {
  const effort = 0.8 * actor.get('effort') + chosenEffort(actor.get('burden')) / 10;
  const burden = mean(actor.get('states').map((state) => logistic(state.get('level'))));
  return { burden, effort };
}

function flares(front) {
  const events = poisson(front.get('intensity'));
  front.set('events', events);
  return { intensity: 0.06 + 0.6 * front.get('intensity') + 0.2 * events };
}

function strains(state) {
  const level = state.get('level');
  const pushed = 0.05 * state.get('front').get('events') - 0.1 * state.get('patron').get('effort');
  state.set('stress', logistic(level));
  return { level: 0.9 * level + 0.2 * normal() + pushed };
}

function builds(project) {
  return { progress: Math.min(1, project.get('progress') + 0.008 * (1 - project.get('site').get('stress'))) };
}

function newWorld() {
  const environment = new Environment();
  const fronts = addKind(environment, FRONTS, () => ({ intensity: 0.3, events: 0 }), flares);
  const actors = addKind(environment, ACTORS, () => ({ burden: 0.5, effort: 0, states: [] }), chooses);
  const linksOf = (at) => ({ patron: actors[actorOf(at)], front: fronts[frontOf(at)] });
  const states = addKind(environment, STATES, (at) => ({ level: 0, stress: 0.5, ...linksOf(at) }), strains);
  states.forEach((state, at) => {
    actors[actorOf(at)].get('states').push(state);
  });
  const siteAt = (at) => ({ progress: 0, site: states[siteOf(at)] });
  const projects = addKind(environment, PROJECTS, siteAt, builds);
  return { environment, fronts, actors, states, projects };
}

const valuesOf = (agents, name) => agents.map((agent) => agent.get(name));

measure((keep) => {
  const { environment, fronts, actors, states, projects } = newWorld();
  for (let month = 0; month < MONTHS; month += 1) {
    environment.tick();
    keep(
      month,
      measuresOf({
        levels: valuesOf(states, 'level'),
        stresses: valuesOf(states, 'stress'),
        burdens: valuesOf(actors, 'burden'),
        efforts: valuesOf(actors, 'effort'),
        progress: valuesOf(projects, 'progress'),
        intensities: valuesOf(fronts, 'intensity'),
        events: valuesOf(fronts, 'events'),
      }),
    );
  }
});
