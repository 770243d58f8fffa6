import { ALWAYS, cell, compare, constant, type Test } from '../program/index.ts';
import type { Frame } from './frame.ts';

/** Whether a cell that holds 0 or 1 holds 1. */
export const isSet = (base: number): Test => compare('!=', cell(base), constant(0));

/** Whether a mechanism is on; nothing switches off what needs none. */
export const isOn = ({ draft }: Frame, mechanism: number | null): Test =>
  mechanism === null ? ALWAYS : isSet(draft.layout.switches + mechanism);

/** Whether a timeline entry acts this month. */
export const isActive = ({ draft }: Frame, entry: number): Test => isSet(draft.layout.active + entry);
