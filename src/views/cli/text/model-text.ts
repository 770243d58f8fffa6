import { type Model, monthName } from '../../../language/index.ts';
import { blank, count, faint, head, type Line, plain, title, wrap } from '../../../words/index.ts';

/** A model at a glance, within 80 columns: who is in it, how a month goes, what is read off it. */
export function modelText(model: Model): readonly Line[] {
  const { calendar, kinds, decisions, outcomes, quantities, estimates, mechanisms } = model;
  const item = (name: string, says: string): readonly Line[] =>
    wrap(`${name}${says === '' ? '' : `: ${says}`}`, '    ', '  ').map(plain);
  return [
    title(model.title || 'A model without a title'),
    ...(model.says === '' ? [] : wrap(model.says).map(plain)),
    ...wrap(
      `${count(calendar.months, 'month')} from ${monthName(0, calendar)} to ${monthName(calendar.months - 1, calendar)}; ${count(quantities.length, 'quantity', 'quantities')}, ${count(estimates.length, 'estimate')}, ${count(mechanisms.length, 'mechanism')}.`,
    ).map(plain),
    blank,
    head('Kinds of agents'),
    ...kinds
      .slice(1)
      .filter(({ name }) => !name.includes(' '))
      .flatMap(({ name, size, says, pool }) =>
        item(`${name} (${pool === null ? size : `up to ${size}`})`, says),
      ),
    blank,
    head('Deciders and their options'),
    ...decisions.flatMap(({ name, options }) => item(name, options.map((option) => option.name).join(', '))),
    blank,
    head('A month, in order'),
    ...model.phases.flatMap(({ name, says }) => item(name, says)),
    blank,
    head('Outcomes'),
    ...outcomes.filter(({ measure }) => !measure).flatMap(({ name, says }) => item(name, says)),
    blank,
    ...measures(outcomes.filter(({ measure }) => measure).flatMap(({ name, says }) => item(name, says))),
    faint('In full: model --odd; by mechanism: model --mechanisms; numbers: why NAME.'),
  ];
}

/** What serves comparisons stands behind what a run shows. */
const measures = (items: readonly Line[]): readonly Line[] =>
  items.length === 0 ? [] : [head('More measures, for comparisons'), ...items, blank];

/** The same as JSON. */
export function modelJson({
  title: name,
  says,
  calendar,
  phases,
  kinds,
  decisions,
  outcomes,
  quantities,
  estimates,
  mechanisms,
}: Model): object {
  return {
    title: name,
    says,
    months: calendar.months,
    first: monthName(0, calendar),
    phases: phases.map((phase) => ({ name: phase.name, says: phase.says })),
    kinds: kinds
      .slice(1)
      .filter(({ name }) => !name.includes(' '))
      .map((kind) => ({ name: kind.name, says: kind.says, places: kind.size, agents: kind.agents })),
    decisions: decisions.map((decision) => ({
      name: decision.name,
      options: decision.options.map((option) => option.name),
    })),
    outcomes: outcomes.map((outcome) => ({
      name: outcome.name,
      says: outcome.says,
      form: outcome.form,
      unit: outcome.unit,
      is: outcome.text,
    })),
    quantities: quantities.length,
    estimates: estimates.length,
    mechanisms: mechanisms.map((mechanism) => mechanism.name),
  };
}
