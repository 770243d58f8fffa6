import type { Model } from '../../language/index.ts';

/** One column of a Parquet file of a run folder. */
export interface PartColumn {
  readonly name: string;
  readonly role: 'world' | 'month' | 'outcome' | 'parameter' | 'dropped' | 'quantity';
  readonly type: 'INT32' | 'FLOAT' | 'DOUBLE' | 'STRING';
  readonly unit: string;
  readonly says: string;
}

const WORLD: PartColumn = {
  name: 'world',
  role: 'world',
  type: 'INT32',
  unit: '',
  says: 'number of the world, from 0; the same world has the same luck in every scenario of the same seed',
};

const FORMS = {
  probability: '1 yes, 0 no',
  number: 'a number',
  time: 'months from the start; Infinity is never',
} as const;

/** The columns of `worlds/part-*.parquet`: the world, its outcomes, the estimates drawn for it, and entrants that found no place. */
export function worldColumns({ outcomes, estimates, kinds }: Model): readonly PartColumn[] {
  const own = outcomes.map(
    ({ name, form, unit, says }): PartColumn => ({
      name,
      role: 'outcome',
      type: form === 'probability' ? 'INT32' : 'DOUBLE',
      unit,
      says: says === '' ? FORMS[form] : `${says} (${FORMS[form]})`,
    }),
  );
  const drawn = estimates
    .filter(({ prior }) => prior.is !== 'number')
    .map(
      ({ name, unit, divisor, says }): PartColumn => ({
        name,
        role: 'parameter',
        type: 'DOUBLE',
        // Rates a year are drawn as formulas see them, a month.
        unit: divisor === 1 ? unit : unit.replaceAll(/\byear\b/g, 'month'),
        says,
      }),
    );
  const dropped = kinds
    .filter(({ pool }) => pool !== null)
    .map(
      ({ name }): PartColumn => ({
        name: `dropped.${name}`,
        role: 'dropped',
        type: 'INT32',
        unit: '',
        says: `entrants of ${name} that found all places taken`,
      }),
    );
  return unambiguous([WORLD, ...own, ...drawn, ...dropped]);
}

/** The columns of `paths/part-*.parquet`: world, month, and every followed quantity. */
export function pathColumns({ fans, quantities }: Pick<Model, 'fans' | 'quantities'>): readonly PartColumn[] {
  const month: PartColumn = {
    name: 'month',
    role: 'month',
    type: 'STRING',
    unit: '',
    says: 'the month; values are those at its end',
  };
  const followed = fans.map(
    ({ name, quantity }): PartColumn => ({
      name,
      role: 'quantity',
      type: 'FLOAT',
      unit: quantities[quantity]?.unit ?? '',
      says: quantities[quantity]?.says ?? '',
    }),
  );
  return unambiguous([WORLD, month, ...followed]);
}

/** A name that an earlier column has already gets its role before it. */
function unambiguous(columns: readonly PartColumn[]): readonly PartColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    const name = taken.has(column.name) ? `${column.role}.${column.name}` : column.name;
    taken.add(name);
    return { ...column, name };
  });
}
