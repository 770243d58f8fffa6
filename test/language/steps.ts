import { said } from './said.ts';

/** Sums in sums over 80 agents: past the limit already, so that what is said names all steps. */
export const HEAVY = 'total(a in k, total(b in k, total(c in k, total(d in k, d.z))))';
export interface Extra {
  /** Further quantities of `t` (seven agents), of the two agents `p` and `q`, of nobody; agents; other blocks. */
  readonly t?: string;
  readonly u?: string;
  readonly common?: string;
  readonly pq?: string;
  readonly kinds?: string;
  readonly more?: string;
  readonly end?: string;
}

export const model = ({ t, u, common, pq, kinds, more, end }: Extra): string => `
kinds:
  k: {count: 80, z: {fixed: 1}}
  t: {count: 7, w: {fixed: 1}${t ? `, ${t}` : ''}}
  u: {agents: ${pq ?? '[p, q]'}, v: {fixed: 1}${u ? `, ${u}` : ''}}
${kinds ?? ''}
common: {x: {fixed: 1}, heavy: {is: "${HEAVY}"}${common ? `, ${common}` : ''}}
${more ?? ''}
outcomes: {end: ${end ?? 'final(1)'}}
`;

/** Steps that a month takes by what is said of it. */
export function stepsOf(extra: Extra): number {
  const [first] = said(model(extra));
  const steps = /takes up to ([\d,]+) steps/.exec(first?.words ?? '')?.[1];
  if (steps === undefined) throw new Error(first?.words);
  return Number(steps.replaceAll(',', ''));
}

/** Steps that something adds to a month. */
export const taken = (extra: Extra): number => stepsOf(extra) - stepsOf({});
