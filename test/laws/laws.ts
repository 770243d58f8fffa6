import { choiceLaws } from './choice-laws.ts';
import { eventLaws } from './event-laws.ts';
import type { Law } from './law.ts';
import { luckLaws } from './luck-laws.ts';
import { nothingLaws } from './nothing-laws.ts';
import { scaleLaws } from './scale-laws.ts';
import { writingLaws } from './writing-laws.ts';

/** What holds of models whatever their numbers: each compares runs with one another, none knows what should come out. */
export const LAWS: Readonly<Record<string, readonly Law[]>> = {
  'what happens': eventLaws,
  'how a model is written': writingLaws,
  'what must change nothing': nothingLaws,
  'units, dates and counts': scaleLaws,
  luck: luckLaws,
  choices: choiceLaws,
};
