/**
 * The mini-model of the bench, in the model language: at size 1 twenty states under stress, six actors that choose among six efforts, ten projects and
 * four processes that excite themselves, for 120 months. Larger sizes have so many times the agents of every kind.
 */
export function miniModel(size: number): string {
  const named = (kind: string, count: number) =>
    Array.from({ length: count * size }, (_, at) => `${kind}_${at + 1}`);
  const [states, actors, fronts] = [named('state', 20), named('actor', 6), named('front', 4)];
  return `
title: The mini-model, ${size} times
months: ${MONTHS}
seed: mini
phases: [decisions, world, measures]
kinds:
  state:
    phase: world
    agents:${lines(states.map((name, at) => `${name}: {patron: ${turn(actors, at)}, nearest: ${turn(fronts, at)}}`))}
    links: {patron: actor, nearest: front}
    noise: {draw: "normal(0, 1)"}
    stress: {starts: 0.5, is: logistic(level)}
    level: {starts: 0, next: 0.9 * level + 0.2 * noise + 0.05 * nearest.events - 0.1 * patron.effort}
  actor:
    phase: world
    agents: [${actors.join(', ')}]
    burden: {starts: 0.5, is: "average(state, state.stress, state.patron == self)"}
    effort: {starts: 0, next: 0.8 * effort}
  project:
    phase: world
    agents:${lines(named('project', 10).map((name, at) => `${name}: {site: ${turn(states, 2 * at)}}`))}
    links: {site: state}
    progress: {starts: 0, between: [0, 1], next: progress + 0.008 * (1 - site.stress)}
  front:
    phase: world
    agents: [${fronts.join(', ')}]
    events: {draw: poisson(intensity)}
    intensity: {starts: 0.3, next: 0.06 + 0.6 * intensity + 0.2 * events}
common:
  mean_level: {phase: measures, is: "average(state, state.level)"}
  top_level: {phase: measures, is: "most(state, state.level)"}
  mean_stress: {phase: measures, is: "average(state, state.stress)"}
  mean_burden: {phase: measures, is: "average(actor, actor.burden)"}
  mean_effort: {phase: measures, is: "average(actor, actor.effort)"}
  mean_progress: {phase: measures, is: "average(project, project.progress)"}
  mean_intensity: {phase: measures, is: "average(front, front.intensity)"}
  mean_events: {phase: measures, is: "average(front, front.events)"}
fans: [${MEASURES.join(', ')}]
outcomes: {${MEASURES.map((name) => `end_${name}: final(${name})`).join(', ')}}
decisions:${actors.map(decisionOf).join('')}
`;
}

/** Chosen by a logit over the efforts 0 to 5: each is worth the actor's burden a tenth, and costs a fiftieth. */
const decisionOf = (actor: string): string => `
  ${actor}:
    phase: decisions
    precision: 10
    value: ${actor}.burden * change(${actor}.effort)
    options:${lines(
      Array.from({ length: 6 }, (_, effort) => {
        const does = effort === 0 ? '' : `, does: {${actor}.effort: ${effort / 10}}`;
        return `effort_${effort}: {cost: ${effort / 25}${does}}`;
      }),
    )}`;

const lines = (all: readonly string[]): string => all.map((line) => `\n      ${line}`).join('');

const turn = (names: readonly string[], at: number): string => names[at % names.length] ?? '';

const MONTHS = 120;

const MEASURES = [
  'mean_level',
  'top_level',
  'mean_stress',
  'mean_burden',
  'mean_effort',
  'mean_progress',
  'mean_intensity',
  'mean_events',
];
