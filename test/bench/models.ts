import { loadTexts, type Model } from '../../src/language/index.ts';
import { shipped } from '../model/shipped.ts';
import { miniModel } from './mini-model.ts';

/** A model of the bench by its name: `shipped` (the baseline scenario), or `mini` at a size, such as `mini-4`. */
export function benchModel(name: string): Model {
  if (name === 'shipped') return shipped('baseline').model;
  const size = /^mini-(\d+)$/.exec(name)?.[1];
  if (size === undefined) throw new Error(`the bench has no model called ${name}`);
  const { model, problems } = loadTexts([
    { files: [{ name: `${name}.yaml`, text: miniModel(Number(size)) }], replaces: false },
  ]);
  if (model === null) throw new Error(problems.map(({ what }) => what).join('; '));
  return model;
}
