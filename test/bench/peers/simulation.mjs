/** The common model in `simulation` (the engine of Insight Maker): a stock for all that is next, a variable for the rest. */
import { Model } from 'simulation';
import {
  ACTORS,
  actorOf,
  FRONTS,
  frontOf,
  MONTHS,
  measuresOf,
  PROJECTS,
  STATES,
  siteOf,
} from './common-model.mjs';
import { measure } from './measure.mjs';

const model = new Model({ timeLength: MONTHS, timeStep: 1, timeUnits: 'Months', algorithm: 'Euler' });
const all = (count, make) => Array.from({ length: count }, (_, at) => make(at));

/** A stock that becomes `next`, which may name it; both may be linked to what they read later on. */
function stock(name, initial) {
  return model.Stock({ name, initial, nonNegative: false });
}

function becomes(one, next, reads) {
  const flow = model.Flow(null, one, {
    name: `${one.name} changes`,
    rate: `${next} - [${one.name}]`,
    nonNegative: false,
  });
  for (const read of [one, ...reads]) model.Link(read, flow);
}

function variable(name, value, reads) {
  const made = model.Variable({ name, value });
  for (const read of reads) model.Link(read, made);
  return made;
}

const sum = (names) => names.map((name) => `[${name}]`).join(' + ');

const intensities = all(FRONTS, (at) => stock(`intensity ${at}`, 0.3));
const events = intensities.map((one, at) => variable(`events ${at}`, `RandPoisson([${one.name}])`, [one]));
intensities.forEach((one, at) => {
  becomes(one, `0.06 + 0.6 * [${one.name}] + 0.2 * [events ${at}]`, [events[at]]);
});

const levels = all(STATES, (at) => stock(`level ${at}`, 0));
const stresses = levels.map((one, at) => variable(`stress ${at}`, `1 / (1 + Exp(-[${one.name}]))`, [one]));

const efforts = all(ACTORS, (at) => stock(`effort ${at}`, 0));
const before = all(ACTORS, (at) => stock(`burden before ${at}`, 0.5));
const burdens = all(ACTORS, (at) => {
  const own = stresses.filter((_, state) => actorOf(state) === at);
  return variable(`burden ${at}`, `(${sum(own.map(({ name }) => name))}) / ${own.length}`, own);
});

/** The effort whose share of the weights a uniform number falls into. */
const choices = all(ACTORS, (at) => {
  const luck = variable(`luck ${at}`, 'Rand()', []);
  const weights = all(6, (effort) =>
    variable(`weight ${at} ${effort}`, `Exp(10 * ([${before[at].name}] / 10 - 1 / 25) * ${effort})`, [
      before[at],
    ]),
  );
  const names = weights.map(({ name }) => name);
  const sought = variable(`sought ${at}`, `[${luck.name}] * (${sum(names)})`, [luck, ...weights]);
  const passed = all(
    5,
    (effort) => `IfThenElse([${sought.name}] >= ${sum(names.slice(0, effort + 1))}, 1, 0)`,
  );
  return variable(`choice ${at}`, passed.join(' + '), [sought, ...weights]);
});
burdens.forEach((burden, at) => {
  becomes(before[at], `[${burden.name}]`, [burden]);
  becomes(efforts[at], `0.8 * [effort ${at}] + [choice ${at}] / 10`, [choices[at]]);
});

levels.forEach((one, at) => {
  const [front, actor] = [frontOf(at), actorOf(at)];
  const noise = variable(`noise ${at}`, 'RandNormal(0, 1)', []);
  const next = `0.9 * [${one.name}] + 0.2 * [${noise.name}] + 0.05 * [events ${front}] - 0.1 * [effort ${actor}]`;
  becomes(one, next, [noise, events[front], efforts[actor]]);
});

const progress = all(PROJECTS, (at) => stock(`progress ${at}`, 0));
progress.forEach((one, at) => {
  const site = siteOf(at);
  becomes(one, `Min(1, [${one.name}] + 0.008 * (1 - [stress ${site}]))`, [stresses[site]]);
});

measure((keep) => {
  const result = model.simulate();
  const series = (primitives, later) =>
    primitives.map((primitive) => result.series(primitive).slice(later, later + MONTHS));
  // A stock shows its value as a month begins: that of the month before is the next one.
  const kept = {
    levels: series(levels, 1),
    stresses: series(stresses, 0),
    burdens: series(burdens, 0),
    efforts: series(efforts, 1),
    progress: series(progress, 1),
    intensities: series(intensities, 1),
    events: series(events, 0),
  };
  for (let month = 0; month < MONTHS; month += 1) {
    const now = Object.entries(kept).map(([name, all]) => [name, all.map((values) => values[month])]);
    keep(month, measuresOf(Object.fromEntries(now)));
  }
});
