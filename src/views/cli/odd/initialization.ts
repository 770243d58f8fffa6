import type { Model, Quantity } from '../../../language/index.ts';
import { priorWords, quantityName } from '../../../words/index.ts';
import { listOr, paragraph, section } from './markdown.ts';

/** ODD 5: where everything begins, and what is believed about each estimate. */
export function initialization(model: Model): readonly string[] {
  const starts = model.quantities.filter(
    ({ rule, starts: own, fields }) =>
      rule.is !== 'formula' &&
      (own !== null || fields.some((field) => field !== null) || rule.is === 'fixed'),
  );
  return [
    ...section(2, '5. Initialization'),
    ...paragraph('All worlds begin alike but for their estimates and for what is drawn once.'),
    ...listOr(
      starts.map(
        (quantity) => `${quantityName(model, quantity.index)} starts at ${startWords(model, quantity)}`,
      ),
      'Everything starts at zero.',
    ),
    ...section(3, 'Estimates'),
    ...listOr(
      model.estimates.map(
        ({ name, prior, unit, because, assumed }) =>
          `${name} = ${priorWords(prior)}${unit === '' ? '' : ` ${unit}`} (${because.length > 0 ? because.join(', ') : (assumed ?? 'no reason given')})`,
      ),
      'There are none.',
    ),
  ];
}

const FEW = 12;

function startWords({ kinds }: Model, { kind, rule, starts, fields }: Quantity): string {
  const own = fields.flatMap((field, agent) =>
    field === null ? [] : [`${kinds[kind]?.agents[agent]} ${field.text}`],
  );
  const values =
    rule.is === 'fixed'
      ? rule.values.flatMap((value, at) =>
          value === null
            ? []
            : [rule.values.length === 1 ? value.text : `${kinds[kind]?.agents[at] ?? at} ${value.text}`],
        )
      : [];
  const all = [...(starts === null ? [] : [starts.text]), ...values, ...own];
  return all.length > FEW ? `${all.slice(0, FEW).join(', ')} and ${all.length - FEW} more` : all.join(', ');
}
