import { type Model, NotFinite, type Reading } from '../../src/language/index.ts';

/** How far readings of a scenario agree: values held against the first reading's, and those that are not `===`. */
export interface Agreement {
  readonly scenario: string;
  readonly worlds: number;
  readonly compared: number;
  readonly differing: number;
  /** The first few differences in words. */
  readonly examples: readonly string[];
}

const EXAMPLES = 5;

/** Plays worlds from..until-1 on every reading and holds each outcome, fan value and count of dropped entrants against the first's. */
export function compareReadings(
  scenario: string,
  model: Model,
  readings: readonly Reading[],
  { from, until }: { readonly from: number; readonly until: number },
): Agreement {
  const names = namesOf(model);
  const [first, ...others] = readings;
  if (first === undefined) throw new RangeError('there is no reading to hold others against');
  const found = { compared: 0, differing: 0, examples: [] as string[] };
  for (let world = from; world < until; world += 1) {
    const seen = see(model, first, world);
    for (const other of others) {
      const values = see(model, other, world);
      seen.forEach((value, index) => {
        found.compared += 1;
        if (value === values[index]) return;
        found.differing += 1;
        if (found.examples.length === EXAMPLES) return;
        const where = `world ${world}, ${names[index] ?? 'its end'}`;
        found.examples.push(`${where}: ${value} by ${first.engine}, ${values[index]} by ${other.engine}`);
      });
    }
  }
  return { scenario, worlds: until - from, ...found };
}

/** Two parts of the worlds of one scenario as one. */
export function together(one: Agreement, other: Agreement): Agreement {
  return {
    scenario: one.scenario,
    worlds: one.worlds + other.worlds,
    compared: one.compared + other.compared,
    differing: one.differing + other.differing,
    examples: [...one.examples, ...other.examples].slice(0, EXAMPLES),
  };
}

const pooled = ({ kinds }: Model) => kinds.filter(({ pool }) => pool !== null);

/** What the values of a world are called, in the order in which they are seen; the last, without a name, is how it ended. */
function namesOf(model: Model): readonly string[] {
  const { months } = model.calendar;
  return [
    ...model.outcomes.map(({ name }) => name),
    ...model.fans.flatMap(({ name }) =>
      Array.from({ length: months }, (_, month) => `${name} in month ${month}`),
    ),
    ...pooled(model).map(({ name }) => `dropped ${name}`),
  ];
}

/** The values of one world. One that leaves the numbers shows zeros and where that was. */
function see(model: Model, reading: Reading, world: number): readonly (number | string)[] {
  const outcomes = new Float64Array(model.outcomes.length);
  const fans = new Float64Array(model.fans.length * model.calendar.months);
  const dropped = new Float64Array(model.kinds.length);
  let end = 'sound';
  try {
    reading.run(world, { outcomes, fans, dropped });
  } catch (error) {
    if (!(error instanceof NotFinite)) throw error;
    for (const row of [outcomes, fans, dropped]) row.fill(0);
    end = error.message;
  }
  return [...outcomes, ...fans, ...pooled(model).map(({ index }) => dropped[index] ?? 0), end];
}
