import type { Changes } from '../../../library/index.ts';
import { blank, type Line, plain, wrap } from '../../../words/index.ts';

/** What the command line changed in the scenarios that follow, so that two printed runs can be told apart; nothing when it changed nothing. */
export function changesText({ set, without, months }: Changes): readonly Line[] {
  const parts = [
    ...set.map(({ name, value }) => `${name} = ${value}`),
    ...without.map((name) => `without ${name}`),
    ...(months === null ? [] : [`months ${months}`]),
  ];
  return parts.length === 0 ? [] : [...wrap(`Changed: ${parts.join('; ')}`).map(plain), blank];
}
