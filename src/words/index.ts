// What numbers, choices, events and reasons are called in plain words: shared by the command line and the terminal. Pure functions;
// lines of at most 80 columns. Start at line.ts.

export { accountJson, accountOf, accountText } from './account-text.ts';
export { actsText } from './acts-text.ts';
export { choiceSentence, lowered } from './choice-sentence.ts';
export { countSentence } from './count-sentence.ts';
export { agentName, deciderName } from './decider.ts';
export { entryWords } from './entry-words.ts';
export {
  count,
  figure,
  figureWithin,
  grouped,
  percent,
  percentage,
  percentSpan,
  signed,
  span,
} from './figures.ts';
export { findCell } from './find-cell.ts';
export { forcedColours } from './forced-colours.ts';
export { glossary } from './glossary.ts';
export { type Cause, type Happening, happenings } from './happenings.ts';
export { blank, faint, head, type Line, plain, type Tone, title, WIDTH, warning } from './line.ts';
export { listed } from './listed.ts';
export { mechanismSheets, mechanismsText, mechanismText } from './mechanism-words.ts';
export { monthWords } from './month-words.ts';
export { alternativeName, cellName, quantityName } from './names.ts';
export { optionText, outcomeText, quantityText } from './part-text.ts';
export { type Parting, partingOf, partingSentence, type Turned } from './parting.ts';
export { priorWords } from './prior-words.ts';
export { reasonOf, reasonText } from './reason-text.ts';
export { spoken } from './spoken.ts';
export { cellValue, type Standing, type Standings, stageAt, standingsOf, type Tie } from './standing.ts';
export { type Alignment, table } from './table.ts';
export { trailJson, trailsFor, trailText } from './trail-text.ts';
export { type Trial, trialWords } from './trial-words.ts';
export { usualCharset } from './usual-charset.ts';
export { timesAsGood, weighed } from './weighed.ts';
export { type Rival, type Weight, type WhyChoice, whyChoice } from './why-choice.ts';
export { whyChoiceText } from './why-choice-text.ts';
export { whyInWorld } from './why-in-world.ts';
export { type WhyInWorld, whyWorldText } from './why-world-text.ts';
export { wrap } from './wrap.ts';
