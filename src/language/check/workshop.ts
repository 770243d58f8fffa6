import type { MathNode } from 'mathjs/number';
import { nearest, type Place, type YamlNode } from '../../text/index.ts';
import type { AgentExpression, Expression } from '../expression.ts';
import { FIRST_LOCAL, SELF, TARGET, TOWARD } from '../expression.ts';
import type { Calendar, Formula } from '../model/index.ts';
import { resolve } from '../resolve/resolve.ts';
import type { Deafness, OutcomeReadings, Resolved, Scope } from '../resolve/scope.ts';
import type { UnitNames } from '../units/parse-unit.ts';
import { common, LITERAL, type Unit, unitText } from '../units/unit.ts';
import type { EstimateDeclaration } from './declare-estimates.ts';
import type { KindDeclaration } from './declare-kinds.ts';
import { countFormula } from './limits.ts';
import type { Merged } from './merge.ts';
import type { Names } from './names.ts';
import { parseScalar } from './parse-scalar.ts';
import type { Report } from './report.ts';

/** What every part of the check works with. */
export interface Workshop {
  readonly merged: Merged;
  readonly kinds: readonly KindDeclaration[];
  readonly estimates: readonly EstimateDeclaration[];
  readonly names: Names;
  readonly units: UnitNames;
  readonly calendar: Calendar;
  readonly phases: readonly string[];
  readonly report: Report;
  /** How many formulas were read so far. */
  readonly counted: { formulas: number };
}

/** Where a formula stands: who speaks, and who else has a name. */
export interface Standing {
  readonly self: AgentExpression;
  readonly locals?: ReadonlyMap<string, AgentExpression>;
  readonly inValue?: boolean;
  readonly deaf?: Deafness;
  readonly readings?: OutcomeReadings;
}

/** What a formula must give: a number in a unit, an agent of a kind, or a stage. */
export type Wanted =
  | { readonly is: 'number'; readonly unit: Unit; readonly what?: string }
  | { readonly is: 'agent'; readonly kind: number }
  | { readonly is: 'stage'; readonly stages: ReadonlySet<number> };

export const A_NUMBER: Wanted = { is: 'number', unit: LITERAL };

export const COMMON: AgentExpression = { is: 'agent', kind: 0, index: 0 };

/** SELF of a quantity's formulas: each agent of the kind in turn; for common quantities the one agent there is. */
export const selfOf = (kind: number): AgentExpression =>
  kind === 0 ? COMMON : { is: 'variable', kind, variable: SELF };

export const towardOf = (kind: number): AgentExpression => ({ is: 'variable', kind, variable: TOWARD });

export const targetOf = (kind: number): AgentExpression => ({ is: 'variable', kind, variable: TARGET });

/** Reads the formula in a scalar. Faults are reported at their place; a faulty formula reads as a number unknown so that checking goes on. */
export function readFormula(
  shop: Workshop,
  node: YamlNode | undefined,
  standing: Standing,
  wanted: Wanted,
  place?: Place,
): Formula {
  if (node?.is !== 'scalar' || node.value === null) {
    const where = node?.place ?? place;
    if (where)
      shop.report.at(where, 'a formula is needed here', { hint: 'if it holds a comma, put it in quotes' });
    return constantFormula(Number.NaN, where);
  }
  countFormula(shop.counted, node.place, shop.report);
  const parsed = parseScalar(node, shop.report);
  if (parsed === null) return constantFormula(Number.NaN, node.place);
  if (wanted.is === 'stage' && isStrangeWord(shop, node.source, standing)) {
    reportNoStage(shop, node, wanted.stages);
    return constantFormula(Number.NaN, node.place);
  }
  const scope = scopeOf(shop, standing, (offset, length) => node.placeAt(offset, length));
  const found = resolve(parsed.node, scope, parsed.offsets);
  const expression = found && fitted(shop, found, wanted, node.place);
  return {
    text: node.source,
    expression: expression ?? UNKNOWN,
    place: node.place,
  };
}

/** What stands in for a faulty formula: a number that meets every condition, so that nothing more is said of it. */
const UNKNOWN: Expression = { is: 'number', value: Number.NaN };

/** Whether a text is a single word that names nothing in the model. */
function isStrangeWord({ names }: Workshop, text: string, { self }: Standing): boolean {
  const word = text.trim();
  const owners = [names.kinds[self.kind], names.kinds[0]];
  return (
    /^[a-z_]\w*$/i.test(word) && !names.stages.has(word) && !owners.some((kind) => kind?.quantities.has(word))
  );
}

function reportNoStage(
  { names, report }: Workshop,
  node: YamlNode & { is: 'scalar' },
  stages: ReadonlySet<number>,
): void {
  const known = [...names.stages].flatMap(([name, stage]) => (stages.has(stage) ? [name] : []));
  const guess = nearest(node.source, known);
  const hint = `stages: ${known.join(', ')}`;
  report.at(node.place, `"${node.source}" is no stage`, { guess, hint });
}

/** The formula of one argument inside a larger scalar (a draw's parameter). */
export function readPart(
  shop: Workshop,
  node: MathNode,
  offsets: ReadonlyMap<MathNode, number>,
  scalar: YamlNode & { is: 'scalar' },
  standing: Standing,
  wanted: Wanted,
): Formula {
  countFormula(shop.counted, scalar.place, shop.report);
  const scope = scopeOf(shop, standing, (offset, length) => scalar.placeAt(offset, length));
  const found = resolve(node, scope, offsets);
  const expression = found && fitted(shop, found, wanted, scalar.place);
  return {
    text: node.toString(),
    expression: expression ?? UNKNOWN,
    place: scalar.place,
  };
}

export function scopeOf(
  shop: Workshop,
  standing: Standing,
  at: (offset: number, length: number) => Place,
): Scope {
  return {
    resolve,
    names: shop.names,
    self: standing.self,
    locals: standing.locals ?? new Map(),
    when: 'now',
    inSignal: false,
    deaf: standing.deaf ?? null,
    inValue: standing.inValue ?? false,
    readings: standing.readings ?? null,
    variables: { next: FIRST_LOCAL },
    report: (offset, length, what, details) => shop.report.at(at(offset, length), what, details),
  };
}

/** Whether a stage, or each stage that it may be, is one of these. */
function isAmong(
  { stage, stages }: Extract<Resolved, { is: 'stage' }>,
  wanted: ReadonlySet<number>,
): boolean {
  const possible = stage === null ? [...(stages ?? [])] : [stage];
  return possible.every((one) => wanted.has(one));
}

/** The expression if it is what was wanted; otherwise a complaint and null. */
function fitted(shop: Workshop, found: Resolved, wanted: Wanted, place: Place): Expression | null {
  const { report, names } = shop;
  if (wanted.is === 'agent') {
    if (found.is === 'agent' && found.agent.kind === wanted.kind) return { is: 'place', of: found.agent };
    report.at(place, `the name of a ${names.kinds[wanted.kind]?.name} is needed here`);
    return null;
  }
  if (wanted.is === 'stage') {
    if (found.is === 'stage' && isAmong(found, wanted.stages)) return found.expression;
    report.at(place, 'the name of a stage of this quantity is needed here');
    return null;
  }
  if (found.is !== 'number') {
    const what = found.is === 'agent' ? 'an agent' : found.is === 'stage' ? 'a stage' : 'a quoted text';
    report.at(place, `a number is needed here, this is ${what}`);
    return null;
  }
  if (common(wanted.unit, found.unit) === null) {
    report.at(
      place,
      `${wanted.what ?? 'this'} is in ${unitText(wanted.unit)}, but the formula gives ${unitText(found.unit)}`,
      {
        hint: 'a factor that carries both units converts one into the other',
      },
    );
    return null;
  }
  return found.expression;
}

/** A formula that is one number, for defaults that nobody wrote. */
export const constantFormula = (
  value: number,
  place: Place = { file: '', line: 1, column: 1, length: 1 },
): Formula => ({ text: String(value), expression: { is: 'number', value }, place });

/** A formula that is one name (a link's agent, a stage) with the expression it stands for. */
export const nameFormula = (name: string, expression: Expression, place: Place): Formula => ({
  text: name,
  expression,
  place,
});
