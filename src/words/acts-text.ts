import type { Model } from '../language/index.ts';
import { estimatesIn } from './estimates-in.ts';
import type { Line } from './line.ts';
import { quantityName } from './names.ts';
import { mechanismsOf, mechanismText, quantitiesIn, section, termWords } from './part-text.ts';
import type { Trial } from './trial-words.ts';

const MOST = 12;

/** Where an estimate acts: what reads it and how, which mechanisms that is part of, and the outcomes that read on. */
export function actsText(model: Model, estimate: number, trials: readonly Trial[]): readonly Line[] {
  const reads = (part: unknown): boolean => estimatesIn(part).has(estimate);
  const quantities = model.quantities.flatMap(({ index, rule }) => {
    const terms = rule.is === 'formula' || rule.is === 'state' ? rule.terms : [];
    return terms.filter(reads).map((term) => ({ by: quantityName(model, index), index, term }));
  });
  const choices = model.decisions.flatMap(({ name, value }) =>
    value.filter(reads).map((term) => ({ by: `what ${name} weighs`, index: -1, term })),
  );
  const options = model.decisions.flatMap(({ name, options: own }) =>
    own.filter(({ cost, utility }) => reads([cost, utility])).map((option) => `${name}.${option.name}`),
  );
  const deeds = deedsOf(model, reads);
  const read = new Set([...quantities, ...deeds].map(({ index }) => index));
  const outcomes = model.outcomes.filter((one) => quantitiesIn(one).some((index) => read.has(index)));
  const readers = [...quantities, ...choices];
  const mechanisms = mechanismsOf(readers.map(({ term }) => term));
  return [
    ...section(
      'Acts in',
      [
        ...readers.map(({ by, term }) => `${by} / ${termWords(model, term)}`),
        ...deeds.map(({ text }) => text),
      ].slice(0, MOST),
    ),
    ...section('In the pull or cost of options', options),
    ...section(
      'From there straight into the outcomes',
      outcomes.slice(0, MOST).map(({ name }) => name),
    ),
    ...mechanismText(model, mechanisms, trials),
  ];
}

/** What options and the timeline do to quantities by formulas of that sort. */
function deedsOf(
  model: Model,
  reads: (part: unknown) => boolean,
): readonly { readonly index: number; readonly text: string }[] {
  return model.quantities.flatMap(({ index, effects, adds, sets }) => [
    ...effects.filter(reads).map(({ name, formula, decision }) => ({
      index,
      text: `${quantityName(model, index)} / ${model.decisions[decision]?.name}.${name.replace(/^.*\./, '')}: ${formula.text}`,
    })),
    ...[...adds, ...sets].filter(reads).map(({ entry, formula }) => ({
      index,
      text: `${quantityName(model, index)} / event ${model.timeline[entry]?.name}: ${formula.text}`,
    })),
  ]);
}
