import { type Quantity, SELF, TOWARD } from '../../language/index.ts';

/** Whether a state's next value is the value it has, with nothing added to it: then nothing needs to be worked out. */
export function staysAsItIs({ index, toward, rule, effects, adds, sets, between }: Quantity): boolean {
  if (rule.is !== 'state' || between !== null || effects.length + adds.length + sets.length > 0) return false;
  const [term] = rule.terms;
  if (rule.terms.length !== 1 || term === undefined || term.mechanism !== null) return false;
  const { expression } = term.formula;
  if (expression.is !== 'read' || expression.quantity !== index || expression.when !== 'now') return false;
  const isOwn = expression.agent.is === 'variable' && expression.agent.variable === SELF;
  if (toward === null || expression.toward === null) return isOwn && toward === null;
  return isOwn && expression.toward.is === 'variable' && expression.toward.variable === TOWARD;
}
