import type { AgentExpression, Expression } from '../expression.ts';
import type { Draw, EntryField, Formula, Quantity, Term } from '../model/index.ts';
import type { QuantityBase } from './quantities.ts';

/** What one formula depends on. */
export interface Reads {
  /** Quantities read as they stand now. */
  readonly now: Set<number>;
  readonly last: Set<number>;
  readonly start: Set<number>;
  /** Decisions whose choice or odds are read. */
  readonly decisions: Set<number>;
  /** Kinds whose membership matters (an aggregate runs over them). */
  readonly kinds: Set<number>;
  /** Whether signals are heard. */
  heard: boolean;
}

/** What formulas read themselves. */
export function collectAll(formulas: readonly Formula[]): Reads {
  const reads: Reads = {
    now: new Set(),
    last: new Set(),
    start: new Set(),
    decisions: new Set(),
    kinds: new Set(),
    heard: false,
  };
  for (const { expression } of formulas) collect(expression, reads);
  return reads;
}

export function joined(one: Reads, other: Reads): Reads {
  return {
    now: new Set([...one.now, ...other.now]),
    last: new Set([...one.last, ...other.last]),
    start: new Set([...one.start, ...other.start]),
    decisions: new Set([...one.decisions, ...other.decisions]),
    kinds: new Set([...one.kinds, ...other.kinds]),
    heard: one.heard || other.heard,
  };
}

function collect(expression: Expression, reads: Reads): void {
  for (const agent of agentsIn(expression)) collectAgent(agent, reads);
  if (expression.is === 'read') reads[expression.when].add(expression.quantity);
  else if (expression.is === 'months_in') reads[expression.when].add(expression.quantity);
  else if (expression.is === 'entered') reads.now.add(expression.quantity);
  else if (expression.is === 'chose' || expression.is === 'odds') reads.decisions.add(expression.decision);
  else if (expression.is === 'heard') reads.heard = true;
  else if (expression.is === 'aggregate') reads.kinds.add(expression.kind);
  for (const part of partsOf(expression)) collect(part, reads);
}

function collectAgent(agent: AgentExpression, reads: Reads): void {
  if (agent.is !== 'link') return;
  reads[agent.when].add(agent.quantity);
  collectAgent(agent.of, reads);
}

/** The agents an expression names directly; who walks a network is never found by a link. */
function agentsIn(part: Expression): readonly AgentExpression[] {
  const named = (...agents: readonly (AgentExpression | null)[]) => agents.filter((agent) => agent !== null);
  switch (part.is) {
    case 'read':
      return named(part.agent, part.toward);
    case 'months_in':
    case 'entered':
    case 'named':
    case 'change':
      return [part.agent];
    case 'place':
      return [part.of];
    case 'same':
      return [part.left, part.right];
    case 'chose':
    case 'odds':
      return named(part.target);
    case 'heard':
      return named(part.from, part.to);
    default:
      return [];
  }
}

/** The expressions directly inside an expression. */
export function partsOf(part: Expression): readonly Expression[] {
  switch (part.is) {
    case 'binary':
      return [part.left, part.right];
    case 'negative':
    case 'not':
      return [part.of];
    case 'call':
    case 'extreme':
      return part.operands;
    case 'products':
      return [part.base];
    case 'if':
      return [part.condition, part.yes, part.no];
    case 'aggregate':
      return [part.value, part.condition, part.otherwise].filter((one) => one !== null);
    case 'heard':
      return [part.value];
    default:
      return [];
  }
}

/** The formulas of a draw. */
export function drawFormulas(draw: Draw): readonly Formula[] {
  switch (draw.is) {
    case 'simple':
      return draw.parameters;
    case 'pick':
      return draw.condition === null ? [draw.weight] : [draw.weight, draw.condition];
    case 'split':
      return [draw.count, draw.weight];
    case 'sum_of':
      return [draw.count, ...draw.parameters];
  }
}

const termFormulas = (terms: readonly Term[]): readonly Formula[] =>
  terms.flatMap(({ formula, otherwise }) => (otherwise === null ? [formula] : [formula, otherwise]));

export const fieldFormulas = (field: EntryField): readonly Formula[] =>
  'draw' in field ? drawFormulas(field.draw) : [field.formula];

/** Formulas that make a quantity's value in a month (not at the start). */
export function monthlyFormulas(quantity: QuantityBase | Quantity): readonly Formula[] {
  const { rule, between } = quantity;
  const bounds = between ?? [];
  if (rule.is === 'draw') return [...drawFormulas(rule.draw), ...bounds];
  if (rule.is === 'formula' || rule.is === 'state') return [...termFormulas(rule.terms), ...bounds];
  if (rule.is === 'stage') return [...rule.moves.map((move) => move.formula), ...bounds];
  return [];
}

/** Formulas that make a quantity's value at the start. */
export function startFormulas(quantity: QuantityBase): readonly Formula[] {
  const { rule, between, starts, fields } = quantity;
  const given = fields.flatMap((field) => field ?? []);
  const bounds = between ?? [];
  if (starts !== null) return [starts, ...given, ...bounds];
  if (rule.is === 'fixed') return [...rule.values.flatMap((value) => value ?? []), ...given, ...bounds];
  if (rule.is === 'once') return [...drawFormulas(rule.draw), ...given, ...bounds];
  if (rule.is === 'formula') return [...termFormulas(rule.terms), ...given, ...bounds];
  return [...given, ...bounds];
}
