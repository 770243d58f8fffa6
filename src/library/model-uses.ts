import type { Evidence, Use, UseRole } from '../evidence/index.ts';
import type { Model, Quantity, Term } from '../language/index.ts';

/** Everything in a model that rests on a fact, in the order of the model, and the base rates that it is held against. */
export function modelUses(model: Model, evidence: Evidence): readonly Use[] {
  return [
    ...model.estimates.flatMap(({ name, because }) => uses(because, name, 'estimate')),
    ...model.mechanisms.flatMap(({ name, because }) => uses(because, name, 'mechanism')),
    ...model.quantities.flatMap((quantity) => quantityUses(model, quantity)),
    ...model.signals.flatMap(({ name, because }) => uses(because, name, 'signal')),
    ...decisionUses(model),
    ...model.timeline.flatMap(({ name, because }) => uses(because, name, 'event')),
    ...model.outcomes.flatMap(({ name, naive }) => uses(naive?.because ?? [], name, 'target')),
    ...uses(model.because, model.title, 'scenario'),
    ...targetUses(evidence),
  ];
}

const uses = (because: readonly string[], by: string, role: UseRole): readonly Use[] =>
  because.map((fact) => ({ fact, by, role }));

function quantityUses({ kinds }: Model, quantity: Quantity): readonly Use[] {
  const { kind, name, because, rule } = quantity;
  const by = kind === 0 ? name : `${kinds[kind]?.name}.${name}`;
  const terms = rule.is === 'formula' || rule.is === 'state' ? rule.terms : [];
  return [...uses(because, by, 'formula'), ...termUses(terms, by)];
}

const termUses = (terms: readonly Term[], by: string): readonly Use[] =>
  terms.flatMap(({ name, because }) => uses(because, `${by} (${name})`, 'formula'));

function decisionUses({ decisions }: Model): readonly Use[] {
  return decisions.flatMap(({ name, because, value, options }) => [
    ...uses(because, name, 'formula'),
    ...termUses(value, name),
    ...options.flatMap((option) => uses(option.because, `${name}.${option.name}`, 'formula')),
  ]);
}

/** Stylised facts are targets: `model --facts` simulates each that is in scope. */
function targetUses({ baseRates }: Evidence): readonly Use[] {
  return [...baseRates.values()]
    .filter(({ id, outOfScope }) => id.startsWith('SF') && outOfScope === undefined)
    .flatMap(({ id }) => uses([id], 'model --facts', 'target'));
}
