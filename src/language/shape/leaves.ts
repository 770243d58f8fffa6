import * as z from 'zod';

// In every schema of this folder the error message is the phrase that follows "must be": `"count" must be a whole number`.

/** A schema with what an editor shows beside it: one sentence, and examples of what may stand there. */
export function shown<Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  ...examples: readonly z.input<Schema>[]
) {
  return schema.meta({ description, examples });
}

/** A map with these keys and no others; its complaint about unknown keys is the list of known ones. */
export function known<Shape extends z.ZodRawShape>(shape: Shape, phrase: string) {
  const keys = Object.keys(shape).join(' ');
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? keys : phrase) });
}

/** A definition that a scenario may take away by writing `name: null`. */
export function removable<Schema extends z.ZodType>(schema: Schema) {
  return z.nullable(schema);
}

/** A whole number between bounds, both included. */
export function wholeNumber(from: number, to: number) {
  const phrase = `a whole number from ${from.toLocaleString('en')} to ${to.toLocaleString('en')}`;
  return z.int(phrase).min(from, phrase).max(to, phrase);
}

/** One item, or a list of them. */
export function oneOrMore<Schema extends z.ZodType>(schema: Schema, phrase: string) {
  return z.union([schema, z.array(schema, phrase)], phrase);
}

export const text = z.string('a text');

const NAME_PHRASE = 'a name (letters, digits and _, a letter first)';

export const name = z
  .string(NAME_PHRASE)
  .regex(/^[A-Za-z][A-Za-z0-9_]*$/, NAME_PHRASE)
  .meta({ id: 'name', description: 'Small letters, digits and _, a letter first.', examples: ['copper'] });

const DOTTED_PHRASE = 'a name, or a name of an agent or kind, like china.alignment';

export const dottedName = z
  .string(DOTTED_PHRASE)
  .regex(/^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)?$/, DOTTED_PHRASE)
  .meta({
    id: 'dotted_name',
    description: 'A name, alone or after its owner and a point: copper, china.alignment.',
    examples: ['copper', 'china.alignment'],
  });

export const formula = z
  .union(
    [z.string(), z.number(), z.boolean()],
    'a formula (in quotes when it holds a comma), a number, true or false',
  )
  .meta({
    id: 'formula',
    description: 'A formula, a number, true or false. Quote a formula that holds a comma.',
    examples: ['0.9 * level + shock', 0.25],
  });

const MONTH_PHRASE = 'a month like 2026-03, or the number of a month';

export const month = z
  .union([z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, MONTH_PHRASE), z.int().min(0)], MONTH_PHRASE)
  .meta({
    id: 'month',
    description: 'A month like 2026-03; in a model that counts plain months, its number.',
    examples: ['2026-03', 12],
  });

export const says = shown(
  text,
  'One sentence in plain words.',
  'How far it holds back when the stock is low.',
);

export const because = shown(
  oneOrMore(text, 'a list of facts, like [F012, F069]'),
  'Ids of the facts that speak for this, like [F012, F069].',
  ['F012', 'F069'],
);

export const assumed = shown(
  text,
  'Why this guess, when no fact speaks for it.',
  'nobody has counted them; twice as many would still be plausible',
);

export const mechanism = shown(
  name,
  'The mechanism this belongs to; a scenario can switch it off with `without`.',
  'contagion',
);

export const unit = shown(
  z.union([z.string(), z.number()], 'a unit like musd/month'),
  'Unit in declared base units, like musd or 1/year.',
  'musd/month',
  '1/year',
);

export const phase = shown(name, 'The phase of the month in which this happens.', 'violence');

/** A map from names to things of one form. */
export function named<Value extends z.ZodType>(value: Value, phrase: string) {
  return z.record(name, value, phrase);
}
