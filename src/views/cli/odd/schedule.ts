import type { Model, PhaseSchedule, Step } from '../../../language/index.ts';
import { quantityName, wrap } from '../../../words/index.ts';
import { inner, paragraph, section } from './markdown.ts';

/** ODD 3: what happens in a month, and in which order. */
export function schedule(model: Model): readonly string[] {
  return [
    ...section(2, '3. Process overview and scheduling'),
    ...paragraph(
      'Before the first phase the timeline speaks. Then the phases follow in this order. Within a phase, drawn and computed quantities come in order of dependence; then all its states change together. A formula sees the current month of what has been computed, and the last month of what has not.',
    ),
    ...model.phases.flatMap((phase, index) => phaseLines(model, phase, index + 1)),
    '',
  ];
}

function phaseLines(
  model: Model,
  { name, says, steps, changes }: PhaseSchedule,
  number: number,
): readonly string[] {
  const states = changes.map((quantity) => quantityName(model, quantity));
  return [
    ...wrap(`${name}${says === '' ? '' : `: ${says}`}`, '   ', `${number}. `),
    ...(steps.length === 0 ? [] : inner(`steps: ${steps.map((step) => stepWords(model, step)).join(', ')}`)),
    ...(states.length === 0 ? [] : inner(`then change together: ${states.join(', ')}`)),
  ];
}

function stepWords(model: Model, step: Step): string {
  if (step.do === 'quantity') return quantityName(model, step.quantity);
  if (step.do === 'members') return `${model.kinds[step.kind]?.name} leave and enter`;
  return `${step.decisions.map((decision) => model.decisions[decision]?.name).join(', ')} choose at once`;
}
