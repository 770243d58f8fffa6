import type { Expression } from '../../language/index.ts';
import type { Frame } from './frame.ts';
import type { Lowered } from './scope.ts';

/** Works out a part of a formula. The draft knows how, so that the parts of a formula can be lowered in files of their own. */
export const lower = (frame: Frame, expression: Expression): Lowered => frame.draft.lower(frame, expression);
