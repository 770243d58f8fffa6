import type { MathNode } from 'mathjs/number';
import { nearest } from '../../text/index.ts';
import type { AgentExpression, Expression, Reducer } from '../expression.ts';
import { REDUCERS } from '../reducers.ts';
import { common, PURE, type Unit, unitText } from '../units/unit.ts';
import { aliasFault } from './alias.ts';
import type { Call } from './call.ts';
import { nameOf, resolveNumber, spot } from './parts.ts';
import type { Offsets, Resolved, Scope } from './scope.ts';

/** Over whom an aggregate runs: every agent of a kind, or my members of a network. */
interface Range {
  readonly variableName: string;
  readonly kind: number;
  readonly network: number | null;
}

/** `total(project, project.size, project.site == self)` and its kin. */
export function resolveAggregate(call: Call): Resolved | null {
  const { name, args, scope, offsets } = call;
  const reducer = REDUCERS.find((one) => one === name);
  const range = args[0] && rangeOf(name, args[0], scope, offsets);
  if (reducer === undefined || !range) return null;
  if (isMisused(reducer, range, call)) return null;
  const variable = scope.variables.next;
  scope.variables.next += 1;
  const agent: AgentExpression = { is: 'variable', kind: range.kind, variable };
  const inner: Scope = { ...scope, locals: new Map([...scope.locals, [range.variableName, agent]]) };
  const value = args[1] === undefined ? ONE : resolveNumber(args[1], inner, offsets);
  const condition = args[2] && resolveNumber(args[2], inner, offsets);
  const otherwise = args[3] && resolveNumber(args[3], scope, offsets);
  if (!value || condition === null || otherwise === null) return null;
  const unit = unitOf(reducer, value.unit, otherwise?.unit ?? null, call);
  if (unit === null) return null;
  if (otherwise === undefined) warnOfNobody(reducer, range, condition !== undefined, call);
  const network = range.network === null ? null : { network: range.network, of: scope.self };
  const expression: Expression = {
    is: 'aggregate',
    reducer,
    kind: range.kind,
    variable,
    network,
    value: value.expression,
    condition: condition?.expression ?? null,
    otherwise: otherwise?.expression ?? null,
  };
  return { is: 'number', expression, unit };
}

/** Whether the number of arguments is wrong; then it has been reported. */
function isMisused(
  reducer: Reducer,
  { variableName: who }: Range,
  { node, args, scope, offsets }: Call,
): boolean {
  const { offset } = spot(node, offsets);
  if (args.length < 2 && reducer !== 'count') {
    const what = `${reducer}() needs what to read of each: ${reducer}(${who}, ${who}.quantity)`;
    scope.report(offset, reducer.length, what);
    return true;
  }
  if (args.length <= 3 || reducer === 'most' || reducer === 'least') return false;
  scope.report(offset, reducer.length, `${reducer}() takes at most 3 arguments`);
  return true;
}

/** The most of nobody is no number and stops a run: places of a pool may all be free, or none may pass a condition. */
function warnOfNobody(
  reducer: Reducer,
  { kind, variableName: who }: Range,
  isPicky: boolean,
  { node, scope, offsets }: Call,
): void {
  const over = scope.names.kinds[kind];
  const canBeNobody = over?.isPool && (over.named === 0 || isPicky);
  if ((reducer !== 'most' && reducer !== 'least') || !canBeNobody) return;
  const what = `${reducer}() has no value in months without such a ${over.name}, and a run stops there`;
  const hint = `say what it is then as a 4th argument: ${reducer}(${who}, ${who}.quantity, ${isPicky ? 'condition' : '1'}, 0)`;
  scope.report(spot(node, offsets).offset, reducer.length, what, { hint, severity: 'warning' });
}

/** What \`count(project)\` counts: everybody. */
const ONE: { readonly expression: Expression; readonly unit: Unit } = {
  expression: { is: 'number', value: 1 },
  unit: PURE,
};

function unitOf(
  reducer: Reducer,
  value: Unit,
  otherwise: Unit | null,
  { node, scope, offsets, name }: Call,
): Unit | null {
  if (reducer === 'any' || reducer === 'all' || reducer === 'count') return PURE;
  const unit = otherwise === null ? value : common(value, otherwise);
  if (unit === null && otherwise !== null) {
    scope.report(
      spot(node, offsets).offset,
      name.length,
      `${name}() of ${unitText(value)} cannot be ${unitText(otherwise)} when there is none`,
    );
  }
  return unit;
}

/** Reads `kind`, `alias in kind` or `alias in network`. */
function rangeOf(callName: string, node: MathNode, scope: Scope, offsets: Offsets): Range | null {
  const parts = node as unknown as { fn?: string; args?: readonly MathNode[] };
  const isAlias = node.type === 'OperatorNode' && parts.fn === 'to';
  const [alias, over] = isAlias ? (parts.args ?? []) : [node, node];
  if (alias?.type !== 'SymbolNode' || over?.type !== 'SymbolNode') {
    const { offset, length } = spot(node, offsets);
    scope.report(offset, length, 'an aggregate begins with a kind, or with a name in a kind', {
      hint: 'total(patron, ...) or total(rival in patron, ...)',
    });
    return null;
  }
  const overName = nameOf(over);
  const fault = aliasFault(nameOf(alias), overName, scope);
  if (fault !== null) {
    const hint = `give the inner agent a name of its own: ${callName}(other in ${overName}, other.quantity)`;
    scope.report(offsets.get(alias) ?? 0, nameOf(alias).length, fault, { hint });
    return null;
  }
  const network = scope.names.kinds[scope.self.kind]?.networks.get(overName);
  if (network !== undefined && isAlias)
    return { variableName: nameOf(alias), kind: scope.self.kind, network };
  const kind = scope.names.kindByName.get(overName);
  if (kind !== undefined && kind.index !== 0)
    return { variableName: nameOf(alias), kind: kind.index, network: null };
  const what = `"${overName}" is no kind of agent`;
  const offset = offsets.get(over) ?? 0;
  if (network !== undefined) {
    scope.report(offset, overName.length, `${what}; write other in ${overName}`);
    return null;
  }
  const guess = nearest(overName, [
    ...scope.names.kinds.filter(({ index }) => index !== 0).map(({ name }) => name),
    ...(scope.names.kinds[scope.self.kind]?.networks.keys() ?? []),
  ]);
  scope.report(offset, overName.length, what, guess === undefined ? {} : { guess });
  return null;
}
