import * as z from 'zod';

// In every schema of this folder the error message is the phrase that follows "must be": `"count" must be a whole number`.

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
  .meta({ id: 'name', description: 'Small letters, digits and _, a letter first.' });

const DOTTED_PHRASE = 'a name, or a name of an agent or kind, like china.alignment';

export const dottedName = z
  .string(DOTTED_PHRASE)
  .regex(/^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)?$/, DOTTED_PHRASE)
  .meta({
    id: 'dotted_name',
    description: 'A name, alone or after its owner and a point: copper, china.alignment.',
  });

export const formula = z
  .union(
    [z.string(), z.number(), z.boolean()],
    'a formula (in quotes when it holds a comma), a number, true or false',
  )
  .meta({
    id: 'formula',
    description: 'A formula, a number, true or false. Quote a formula that holds a comma.',
  });

const MONTH_PHRASE = 'a month like 2026-03, or the number of a month';

export const month = z
  .union([z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, MONTH_PHRASE), z.int().min(0)], MONTH_PHRASE)
  .meta({
    id: 'month',
    description: 'A month like 2026-03; in a model that counts plain months, its number.',
  });

export const says = text.describe('One sentence in plain words.');

export const because = oneOrMore(text, 'a list of facts, like [F012, F069]').describe(
  'Ids of the facts that speak for this, like [F012, F069].',
);

export const assumed = text.describe('Why this guess, when no fact speaks for it.');

export const mechanism = name.describe(
  'The mechanism this belongs to; a scenario can switch it off with `without`.',
);

export const unit = z
  .union([z.string(), z.number()], 'a unit like musd/month')
  .describe('Unit in declared base units, like musd or 1/year.');

export const phase = name.describe('The phase of the month in which this happens.');

/** A map from names to things of one form. */
export function named<Value extends z.ZodType>(value: Value, phrase: string) {
  return z.record(name, value, phrase);
}
