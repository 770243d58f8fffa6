import type { Model, Quantity } from '../../../language/index.ts';
import { quantityName } from '../../../words/index.ts';
import { drawWords } from './draw-words.ts';
import { bullet, inner, paragraph, section } from './markdown.ts';

/** ODD 7: every rule with its formula as written, phase by phase. */
export function submodels(model: Model): readonly string[] {
  const moving = model.quantities.filter(({ phase }) => phase !== null);
  return [
    ...section(2, '7. Submodels'),
    ...(moving.length === 0 ? paragraph('Nothing changes from month to month.') : []),
    ...model.phases.flatMap(({ name }, phase) => {
      const own = moving.filter((quantity) => quantity.phase === phase);
      return own.length === 0
        ? []
        : [...section(3, name), ...own.flatMap((quantity) => rule(model, quantity)), ''];
    }),
  ];
}

function rule(model: Model, quantity: Quantity): readonly string[] {
  const { index, says, unit, because, between } = quantity;
  const notes = [
    says,
    unit === '' ? '' : `In ${unit}.`,
    because.length === 0 ? '' : `Because ${because.join(', ')}.`,
  ].filter((one) => one !== '');
  return [
    ...bullet(`${quantityName(model, index)}${notes.length === 0 ? '' : `: ${notes.join(' ')}`}`),
    ...formulas(model, quantity).flatMap(inner),
    ...(between === null ? [] : inner(`held between ${between[0].text} and ${between[1].text}`)),
  ];
}

function formulas(model: Model, { rule: own, effects }: Quantity): readonly string[] {
  const added = effects.map(({ name, formula }) => `when chosen, ${name}: ${formula.text}`);
  switch (own.is) {
    case 'draw':
    case 'once':
      return [`drawn: ${drawWords(model, own.draw)}`];
    case 'formula':
    case 'state':
      return [
        ...own.terms.map(
          ({ name, formula, mechanism, otherwise }) =>
            `${name}: ${formula.text}${gateWords(model, mechanism, otherwise?.text)}`,
        ),
        ...added,
      ];
    case 'stage':
      return own.moves.map(
        ({ from, to, sure, formula }) =>
          `${model.stages[from]} -> ${model.stages[to]} ${sure ? 'when' : 'at rate'} ${formula.text}`,
      );
    case 'fixed':
      return [];
  }
}

const gateWords = ({ mechanisms }: Model, mechanism: number | null, otherwise: string | undefined): string =>
  mechanism === null ? '' : ` [${mechanisms[mechanism]?.name}; otherwise ${otherwise ?? '0'}]`;
