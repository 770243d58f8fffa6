import type { AgentExpression, Expression } from '../expression.ts';
import type { Draw, EntryField, Formula, Quantity, Term } from '../model.ts';
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

export const noReads = (): Reads => ({
  now: new Set(), last: new Set(), start: new Set(), decisions: new Set(), kinds: new Set(), heard: false,
});

/** Adds what an expression reads to `reads`. */
export function collect(expression: Expression, reads: Reads): Reads {
  const agent = (one: AgentExpression | null): void => {
    if (one?.is !== 'link') return;
    reads[one.when].add(one.quantity);
    agent(one.of);
  };
  const visit = (part: Expression): void => {
    switch (part.is) {
      case 'read':
        reads[part.when].add(part.quantity);
        agent(part.agent);
        agent(part.toward);
        break;
      case 'months_in':
        reads.now.add(part.quantity);
        agent(part.agent);
        break;
      case 'entered':
        reads.now.add(part.quantity);
        agent(part.agent);
        break;
      case 'place':
        agent(part.of);
        break;
      case 'named':
        agent(part.agent);
        break;
      case 'same':
        agent(part.left);
        agent(part.right);
        break;
      case 'chose':
      case 'odds':
        reads.decisions.add(part.decision);
        agent(part.target);
        break;
      case 'heard':
        reads.heard = true;
        agent(part.from);
        agent(part.to);
        break;
      case 'change':
        agent(part.agent);
        break;
      case 'aggregate':
        reads.kinds.add(part.kind);
        agent(part.network?.of ?? null);
        break;
      default:
        break;
    }
    for (const child of partsOf(part)) visit(child);
  };
  visit(expression);
  return reads;
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

export const termFormulas = (terms: readonly Term[]): readonly Formula[] =>
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
