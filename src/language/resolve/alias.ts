import { RESERVED } from '../check/names.ts';
import type { Scope } from './scope.ts';

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

/** Inside heard() these speak of the signal, whatever else is called so. */
export const SIGNAL_PARTS: ReadonlySet<string> = new Set(['cost', 'valence', 'surprise']);

/** Why the inner agent of an aggregate cannot be called so, or null: it may hide no name that the formula could mean. */
export function aliasFault(alias: string, over: string, scope: Scope): string | null {
  if (scope.locals.has(alias)) return `"${alias}" already names an agent here`;
  if (alias === over) return null;
  if (!NAME.test(alias)) return `"${alias}" is no name`;
  if (RESERVED.has(alias)) return `"${alias}" is a word of the language and cannot name an agent`;
  if (scope.inSignal && SIGNAL_PARTS.has(alias)) return `"${alias}" is a part of a signal here`;
  const other = meaningOf(alias, scope);
  return other === null ? null : `"${alias}" names ${other}: one name has one meaning`;
}

/** What a name stands for in the model, or null. */
function meaningOf(name: string, { names, self }: Scope): string | null {
  if (names.kindByName.has(name)) return 'a kind';
  if (names.agents.has(name)) return 'an agent';
  if (names.stages.has(name)) return 'a stage';
  if (names.estimates.has(name)) return 'an estimate';
  if (names.kinds[0]?.quantities.has(name)) return 'a common quantity';
  const own = names.kinds[self.kind];
  return own?.quantities.has(name) ? `a quantity of ${own.name}` : null;
}
