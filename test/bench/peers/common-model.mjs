/**
 * What every peer is asked to run: the model of ../mini-model.ts at size 1. Each month, with all that is `next` taking effect together at its end:
 *
 *   actor k (6)     choice: effort 0..5 with weights exp(10 (last month's burden / 10 - 1 / 25) effort)
 *                   burden = mean stress of its states; effort next = 0.8 effort + choice / 10
 *   front h (4)     events ~ Poisson(intensity); intensity next = 0.06 + 0.6 intensity + 0.2 events
 *   state i (20)    noise ~ normal(0, 1); stress = 1 / (1 + exp(-level));
 *                   level next = 0.9 level + 0.2 noise + 0.05 events of front i mod 4 - 0.1 effort of actor i mod 6
 *   project p (10)  progress next = progress + 0.008 (1 - stress of state 2 p), within 0..1
 *
 * It starts with burden 0.5, intensity 0.3 and zeros, runs 120 months, and eight measures are kept of each. Luck is the peer's own or that below.
 */
export const STATES = 20;
export const ACTORS = 6;
export const PROJECTS = 10;
export const FRONTS = 4;
export const MONTHS = 120;
export const MEASURES = 8;

export const actorOf = (state) => state % ACTORS;
export const frontOf = (state) => state % FRONTS;
export const siteOf = (project) => 2 * project;

export const logistic = (x) => 1 / (1 + Math.exp(-x));

export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

export const normal = () =>
  Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());

export function poisson(rate) {
  let left = Math.random();
  let mass = Math.exp(-rate);
  let count = 0;
  while (left > mass && count < 1000) {
    left -= mass;
    count += 1;
    mass *= rate / count;
  }
  return count;
}

/** The effort that an actor with this burden chooses. */
export function chosenEffort(burden) {
  const weights = Array.from({ length: 6 }, (_, effort) => Math.exp(10 * (burden / 10 - 1 / 25) * effort));
  let left = Math.random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (let effort = 0; effort < 5; effort += 1) {
    left -= weights[effort];
    if (left < 0) return effort;
  }
  return 5;
}

/** The eight measures of a month, in the order of the model. */
export const measuresOf = ({ levels, stresses, burdens, efforts, progress, intensities, events }) => [
  mean(levels),
  Math.max(...levels),
  mean(stresses),
  mean(burdens),
  mean(efforts),
  mean(progress),
  mean(intensities),
  mean(events),
];
