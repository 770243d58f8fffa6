import type { BaseRate } from '../../../evidence/index.ts';
import type { Model } from '../../../language/index.ts';
import { designConcepts } from './design-concepts.ts';
import { entities } from './entities.ts';
import { initialization } from './initialization.ts';
import { bullet, paragraph, section } from './markdown.ts';
import { schedule } from './schedule.ts';
import { submodels } from './submodels.ts';

/**
 * The ODD description of a model (Overview, Design concepts, Details; Grimm et al. 2020, JASSS 23(2) 7), generated from the
 * model itself: Markdown within 80 columns. `patterns` are the recorded facts that the model is held against.
 */
export function oddPage(model: Model, patterns: readonly BaseRate[]): readonly string[] {
  return [
    ...section(1, `ODD: ${model.title || 'a model without a title'}`),
    ...paragraph(
      'This description follows the ODD protocol (Grimm et al. 2020) and is generated from the files of the model. Teaching model: conditional on judgements, not a forecast, not advice.',
    ),
    ...section(2, '1. Purpose and patterns'),
    ...paragraph(model.says || 'The model gives no purpose.'),
    ...(model.asks === '' ? [] : paragraph(model.asks)),
    ...(patterns.length === 0
      ? paragraph('No recorded pattern is attached to the model.')
      : [
          ...paragraph('It is held against these recorded patterns:'),
          ...patterns.flatMap(({ id, says }) => bullet(`${id}: ${says}`)),
          '',
        ]),
    ...entities(model),
    ...schedule(model),
    ...designConcepts(model),
    ...initialization(model),
    ...inputData(model),
    ...submodels(model),
  ];
}

function inputData({ timeline }: Model): readonly string[] {
  const says =
    timeline.length === 0
      ? 'The model takes no data in while it runs.'
      : `No time series is read while the model runs; ${timeline.length} dated or conditional events of the timeline stand in their place.`;
  return [...section(2, '6. Input data'), ...paragraph(says)];
}
