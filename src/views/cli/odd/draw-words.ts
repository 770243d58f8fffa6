import type { Draw, Model } from '../../../language/index.ts';

/** A draw as a file would write it: `negative_binomial(expected_attacks, attack_size)`. */
export function drawWords({ kinds }: Model, draw: Draw): string {
  const call = (name: string, parameters: readonly { readonly text: string }[]): string =>
    `${name}(${parameters.map(({ text }) => text).join(', ')})`;
  switch (draw.is) {
    case 'simple':
      return call(draw.distribution, draw.parameters);
    case 'pick':
      return `pick(${kinds[draw.kind]?.name}, ${draw.weight.text})`;
    case 'split':
      return `split(${draw.count.text}, ${kinds[draw.kind]?.name}, ${draw.weight.text})`;
    case 'sum_of':
      return `sum_of(${draw.count.text}, ${call(draw.distribution, draw.parameters)})`;
  }
}
