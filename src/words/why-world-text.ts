import { figure, signed } from './figures.ts';
import { head, type Line, plain } from './line.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

/** Why a quantity is what it is in a month of a world. `total` is the sum of the amounts from 0, in order. */
export interface WhyInWorld {
  readonly quantity: string;
  readonly unit: string;
  readonly month: string;
  /** For what has a memory, `total` is the change from `before` to `after`; for the rest it is `after` itself. */
  readonly explains: 'change' | 'value';
  readonly before: number | null;
  readonly after: number;
  readonly total: number;
  /** The stages' names, for what goes through stages. */
  readonly stages: { readonly before: string; readonly after: string } | null;
  readonly contributions: readonly {
    readonly is: string;
    readonly name: string;
    readonly amount: number;
    readonly parameters: readonly { readonly text: string; readonly value: number }[];
  }[];
}

/** The contributions one below the other with their sum, within 80 columns. */
export function whyWorldText(why: WhyInWorld): readonly Line[] {
  const { quantity, unit, month, explains, before, after, total, contributions, stages } = why;
  const told = unit === '' ? '' : ` ${unit}`;
  const [from, to] = [stages?.before ?? exact(before ?? 0), stages?.after ?? exact(after)];
  const change =
    explains === 'change' && before !== null ? `went from ${from} to ${to}${told}` : `is ${to}${told}`;
  const rows = contributions.map(({ is, name, amount }) => [
    `  ${labelOf(is, name)}`,
    signed(amount, exact(amount)),
  ]);
  const sum = ['  sum', signed(total, exact(total))];
  return [
    ...wrap(`Why ${quantity} ${change} in ${month}`).map(head),
    ...table([...rows, sum], ['left', 'right'])
      .flat()
      .map(plain),
    ...contributions
      .flatMap(({ parameters }) => parameters)
      .flatMap(({ text, value }) => wrap(`where ${text} = ${figure(value)}`, '    ', '  ').map(plain)),
  ];
}

const LABELS: Readonly<Record<string, string>> = {
  term: '',
  fixed: 'given: ',
  draw: 'luck: ',
  move: 'move: ',
  option: 'chosen: ',
  timeline: 'event: ',
};

function labelOf(is: string, name: string): string {
  if (is === 'before') return "less last month's value";
  return is === 'limit' ? 'cut off at the limit' : `${LABELS[is] ?? ''}${name}`;
}

/** Enough digits that the sum can be followed. */
const exact = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(8)));
