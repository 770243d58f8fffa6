import type { MathNode } from 'mathjs/number';
import type { Place, YamlNode } from '../../text/index.ts';
import type { ParsedFormula } from '../formula/parse-formula.ts';
import type { QuantityNames } from './names.ts';
import type { Standing, Workshop } from './workshop.ts';

/** What a draw belongs to. `names` is absent for the number of entrants. */
export interface DrawOwner {
  readonly site: string;
  readonly standing: Standing;
  readonly names: QuantityNames | null;
  /** The map that may hold `at_most`. */
  readonly owner: YamlNode | null;
  readonly place: Place;
}

/** A draw as it is being read: its owner, and its call as it stands in the file. */
export interface DrawReading extends DrawOwner {
  readonly shop: Workshop;
  readonly scalar: YamlNode & { is: 'scalar' };
  readonly parsed: ParsedFormula;
}

export function argumentsOf({ parsed }: DrawReading): readonly MathNode[] {
  return (parsed.node as unknown as { args: readonly MathNode[] }).args;
}
