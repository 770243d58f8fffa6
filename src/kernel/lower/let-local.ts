import type { Value } from '../program/index.ts';
import { freshLocal } from './draft.ts';
import type { Frame } from './frame.ts';

export type Local = Value & { readonly is: 'local' };

/** Gives a value a name in the innermost stretch; the name may be assigned to later. */
export function letLocal(frame: Frame, value: Value): Local {
  const local = freshLocal(frame.draft);
  frame.here.body.push({ do: 'let', local: local.local, value });
  return local;
}
