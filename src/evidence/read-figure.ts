import { itemsOf, nearest, problem, type YamlEntry } from '../text/index.ts';
import type { RateFigure } from './base-rate.ts';
import { type Complain, type Fields, fieldsOf } from './fields.ts';
import { given } from './given.ts';
import { statistics } from './statistic.ts';

const KEYS = [
  ...['statistic', 'of', 'where', 'with', 'level', 'lag', 'at_month', 'window', 'value'],
  ...['interval', 'method', 'out_of_scope'],
];

/** What a figure takes from its base rate; one that `mustMeet` a run needs an interval unless it is out of scope. */
export type FigureHome = {
  readonly id: string;
  readonly window: string;
  readonly methods: ReadonlyMap<string, string>;
  readonly mustMeet: boolean;
};

/** Reads one figure and holds its value against its own interval. */
export function readFigure(entry: YamlEntry, home: FigureHome, complain: Complain): RateFigure | undefined {
  const fields = fieldsOf(entry.value, `figure ${entry.key} of ${home.id}`, KEYS, complain);
  if (fields === undefined) return undefined;
  const statistic = fields.oneOf('statistic', statistics);
  const value = fields.needNumber('value');
  if (statistic === undefined || value === undefined) return undefined;
  const outOfScope = fields.text('out_of_scope');
  const interval = readInterval(fields, value);
  if (home.mustMeet && outOfScope === undefined && fields.node('interval') === undefined) {
    complain(problem(entry.keyPlace, `${fields.what} is tested and needs an interval`));
  }
  return {
    ...{ name: entry.key, statistic, value, window: readWindow(fields) ?? home.window },
    ...given('of', fields.text('of')),
    ...given('where', fields.text('where')),
    ...given('with', fields.text('with')),
    ...given('level', fields.number('level')),
    ...given('lag', fields.number('lag')),
    ...given('atMonth', fields.number('at_month')),
    ...given('interval', interval),
    ...given('method', interval === undefined ? undefined : readMethod(fields, home.methods)),
    ...given('outOfScope', outOfScope),
    place: entry.keyPlace,
  };
}

/** A year, a month, or two of them with `..` between. */
export function readWindow(fields: Fields): string | undefined {
  const window = fields.text('window');
  if (window === undefined || /^\d{4}(-\d{2})?(\.\.\d{4}(-\d{2})?)?$/.test(window)) return window;
  fields.complain(
    problem(
      fields.node('window')?.place ?? fields.place,
      `"window" of ${fields.what} must be like 2010-01..2021-12`,
    ),
  );
  return undefined;
}

function readInterval(fields: Fields, value: number): readonly [number, number] | undefined {
  const node = fields.node('interval');
  if (node === undefined) return undefined;
  const [low, high, ...rest] = itemsOf(node).map((item) => (item.is === 'scalar' ? item.value : null));
  if (typeof low !== 'number' || typeof high !== 'number' || rest.length > 0 || low > high) {
    fields.complain(
      problem(node.place, `the interval of ${fields.what} must be two rising numbers such as [15, 28]`),
    );
    return undefined;
  }
  if (value < low || value > high) {
    fields.complain(problem(node.place, `the interval of ${fields.what} does not hold its value ${value}`));
  }
  return [low, high];
}

function readMethod(fields: Fields, methods: ReadonlyMap<string, string>): string | undefined {
  const name = fields.needText('method');
  const words = name === undefined ? undefined : methods.get(name);
  if (name !== undefined && words === undefined) {
    const place = fields.node('method')?.place ?? fields.place;
    const guess = nearest(name, methods.keys());
    fields.complain(
      problem(place, `no method is called "${name}"`, { guess, hint: 'declare it under `methods`' }),
    );
  }
  return words;
}
