import type { MathNode } from 'mathjs/number';
import { nearest } from '../../text/index.ts';
import { DRAWS } from '../check/distributions.ts';
import type { Expression, NumberFunction } from '../expression.ts';
import { REDUCERS, WORLD_REDUCERS } from '../reducers.ts';
import { common, PURE, squareRoot, type Unit, unitText } from '../units/unit.ts';
import { resolveAggregate } from './aggregates.ts';
import type { Call } from './call.ts';
import { resolveChange, resolveChoice, resolveHeard } from './choices.ts';
import { balanced } from './operators.ts';
import { resolvePair } from './pairs.ts';
import { asNumber, nameOf, resolveNumber, resolvePure, spot } from './parts.ts';
import type { Offsets, Resolved, Scope } from './scope.ts';
import { resolveEntered, resolveMonthsIn } from './stages.ts';
import { resolveReading } from './world-readings.ts';

type Resolver = (call: Call) => Resolved | null;

const PURE_FUNCTIONS: readonly NumberFunction[] = ['exp', 'log', 'sin', 'cos', 'tanh', 'logistic', 'logit'];
const KEEPING_FUNCTIONS: readonly NumberFunction[] = ['floor', 'ceil', 'round', 'abs'];

/** Every function of the language with the number of its arguments. */
const FUNCTIONS: ReadonlyMap<
  string,
  { readonly least: number; readonly most: number; readonly resolve: Resolver }
> = new Map([
  ...PURE_FUNCTIONS.map((name) => [name, { least: 1, most: 1, resolve: pureFunction(name) }] as const),
  ...KEEPING_FUNCTIONS.map((name) => [name, { least: 1, most: 1, resolve: keepingFunction(name) }] as const),
  ['sqrt', { least: 1, most: 1, resolve: root }],
  ['min', { least: 2, most: 16, resolve: extreme('min') }],
  ['max', { least: 2, most: 16, resolve: extreme('max') }],
  ['if', { least: 3, most: 3, resolve: conditional }],
  ['last', { least: 1, most: 1, resolve: atTime('last') }],
  ['at_start', { least: 1, most: 1, resolve: atTime('start') }],
  ...REDUCERS.map((name) => [name, { least: 1, most: 4, resolve: resolveAggregate }] as const),
  ['months_in', { least: 1, most: 1, resolve: resolveMonthsIn }],
  ['entered', { least: 2, most: 2, resolve: resolveEntered }],
  ['chose', { least: 1, most: 2, resolve: resolveChoice }],
  ['odds', { least: 1, most: 2, resolve: resolveChoice }],
  ['change', { least: 1, most: 1, resolve: resolveChange }],
  ['heard', { least: 3, most: 3, resolve: resolveHeard }],
  ...WORLD_REDUCERS.map((name) => [name, { least: 1, most: 2, resolve: resolveReading }] as const),
  ['dropped', { least: 1, most: 1, resolve: dropped }],
]);

/** A function of the language, an aggregate, or a pair quantity read as name(agent, agent). */
export function resolveCall(node: MathNode, scope: Scope, offsets: Offsets): Resolved | null {
  const name = nameOf(node);
  const { fn, args } = node as unknown as { fn: MathNode; args: readonly MathNode[] };
  const call: Call = { node, name, args, scope, offsets };
  const known = FUNCTIONS.get(name);
  if (known === undefined) {
    if (scope.names.pairs.has(name)) return resolvePair(call);
    const offset = offsets.get(fn) ?? 0;
    if (DRAWN.has(name)) {
      const hint = 'give it a quantity of its own, like noise: {draw: "normal(0, 1)"}, and read that';
      scope.report(offset, name.length, `"${name}" is luck: it cannot stand inside a formula`, { hint });
      return null;
    }
    const guess = nearest(name, [...FUNCTIONS.keys(), ...scope.names.pairs.keys()]);
    const hint = `functions: ${[...FUNCTIONS.keys()].filter((one) => !READS_WORLDS.has(one)).join(' ')}`;
    scope.report(
      offset,
      name.length,
      `unknown function "${name}"`,
      guess === undefined ? { hint } : { guess },
    );
    return null;
  }
  if (args.length < known.least || args.length > known.most) {
    const wanted = known.least === known.most ? `${known.least}` : `${known.least} to ${known.most}`;
    scope.report(
      offsets.get(fn) ?? 0,
      name.length,
      `${name}() takes ${wanted} argument${wanted === '1' ? '' : 's'}, not ${args.length}`,
    );
    return null;
  }
  return known.resolve(call);
}

const DRAWN: ReadonlySet<string> = new Set([...DRAWS.keys(), ...['random', 'rand']]);

const READS_WORLDS: ReadonlySet<string> = new Set(WORLD_REDUCERS);

/** Names that functions take; nothing else may be called so. */
export const FUNCTION_NAMES: ReadonlySet<string> = new Set([...FUNCTIONS.keys(), ...DRAWN]);

const number = (expression: Expression, unit: Unit): Resolved => ({ is: 'number', expression, unit });

function pureFunction(name: NumberFunction): Resolver {
  return ({ args, scope, offsets }) => {
    const operand = args[0] && resolvePure(args[0], scope, offsets, `${name}()`);
    return operand ? number({ is: 'call', function: name, operands: [operand] }, PURE) : null;
  };
}

function keepingFunction(name: NumberFunction): Resolver {
  return ({ args, scope, offsets }) => {
    const part = args[0] && resolveNumber(args[0], scope, offsets);
    return part ? number({ is: 'call', function: name, operands: [part.expression] }, part.unit) : null;
  };
}

function root({ node, args, scope, offsets }: Call): Resolved | null {
  const part = args[0] && resolveNumber(args[0], scope, offsets);
  if (!part) return null;
  const unit = squareRoot(part.unit);
  if (unit === null) {
    scope.report(spot(node, offsets).offset, 4, `the square root of ${unitText(part.unit)} has no unit`);
    return null;
  }
  return number({ is: 'call', function: 'sqrt', operands: [part.expression] }, unit);
}

function extreme(name: 'min' | 'max'): Resolver {
  return ({ node, args, scope, offsets }) => {
    const parts = args.map((arg) => resolveNumber(arg, scope, offsets));
    let unit: Unit | null = null;
    const operands: Expression[] = [];
    for (const part of parts) {
      if (part === null) return null;
      unit = unit === null ? part.unit : balanced(name, unit, part.unit, node, scope, offsets);
      if (unit === null) return null;
      operands.push(part.expression);
    }
    return unit && number({ is: 'extreme', function: name, operands }, unit);
  };
}

/** Of two numbers in one unit, or of two stages. */
function conditional({ node, args, scope, offsets }: Call): Resolved | null {
  const [asked, ifTrue, ifFalse] = args;
  if (asked === undefined || ifTrue === undefined || ifFalse === undefined) return null;
  const condition = resolveNumber(asked, scope, offsets);
  const yes = scope.resolve(ifTrue, scope, offsets);
  const no = scope.resolve(ifFalse, scope, offsets);
  if (condition === null || yes === null || no === null) return null;
  if (yes.is === 'stage' && no.is === 'stage') return eitherStage(condition.expression, yes, no);
  const [one, other] = [asNumber(yes, ifTrue, scope, offsets), asNumber(no, ifFalse, scope, offsets)];
  if (one === null || other === null) return null;
  const unit = common(one.unit, other.unit);
  if (unit === null) {
    const { offset } = spot(node, offsets);
    const what = `if() gives ${unitText(one.unit)} or ${unitText(other.unit)}: the units differ`;
    scope.report(offset, 2, what);
    return null;
  }
  return number(
    { is: 'if', condition: condition.expression, yes: one.expression, no: other.expression },
    unit,
  );
}

type Stage = Extract<Resolved, { is: 'stage' }>;

function eitherStage(condition: Expression, yes: Stage, no: Stage): Resolved {
  const stages = (one: Stage): Iterable<number> => (one.stage === null ? (one.stages ?? []) : [one.stage]);
  return {
    is: 'stage',
    expression: { is: 'if', condition, yes: yes.expression, no: no.expression },
    stages: new Set([...stages(yes), ...stages(no)]),
    stage: null,
  };
}

function atTime(when: 'last' | 'start'): Resolver {
  return ({ args, scope, offsets }) => {
    const operand = args[0];
    return operand === undefined ? null : scope.resolve(operand, { ...scope, when }, offsets);
  };
}

function dropped({ node, args, scope, offsets }: Call): Resolved | null {
  const kind = args[0] && scope.names.kindByName.get(nameOf(args[0]));
  if (kind?.isPool && scope.readings !== null) return number({ is: 'dropped', kind: kind.index }, PURE);
  scope.report(spot(node, offsets).offset, 7, 'dropped(kind) is for outcomes and kinds with places');
  return null;
}
