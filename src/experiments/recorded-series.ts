import type { Model } from '../language/index.ts';
import type { Experiment } from './experiment.ts';

/** A number that is followed over the months: a quantity of an agent. */
export type Fan = Model['fans'][number];

/** What the long table of an experiment follows in one of its models. */
export const recordedSeries = ({ series }: Pick<Experiment, 'series'>, model: Model): readonly Fan[] =>
  series.flatMap((name) => fanNamed(model, name) ?? []);

/** What all of some models show over time, in the order of the first. */
export function sharedSeries([first, ...others]: readonly { readonly model: Model }[]): readonly string[] {
  const names = first?.model.fans.map(({ name }) => name) ?? [];
  return names.filter((name) => others.every(({ model }) => fanNamed(model, name) !== null));
}

/** What a name stands for, like `reserves` or `us.alignment`; null where it is no number of one agent. */
export function fanNamed({ fans, quantities, kinds }: Model, name: string): Fan | null {
  const shown = fans.find((fan) => fan.name === name);
  if (shown !== undefined) return shown;
  const [owner = '', field] = name.split('.');
  const kind = field === undefined ? kinds[0] : kinds.find(({ agents }) => agents.includes(owner));
  const quantity = quantities.find(
    (one) =>
      one.kind === kind?.index &&
      one.name === (field ?? owner) &&
      one.toward === null &&
      one.type.is === 'number',
  );
  if (kind === undefined || quantity === undefined) return null;
  return { name, quantity: quantity.index, agent: field === undefined ? 0 : kind.agents.indexOf(owner) };
}
