import type { Model, Quantity } from '../../language/index.ts';

/** A quantity's name with its kind before it, such as `province.attacks`. */
export const fullName = ({ kinds }: Model, { kind, name }: Quantity): string =>
  `${kinds[kind]?.name ?? ''}.${name}`;
