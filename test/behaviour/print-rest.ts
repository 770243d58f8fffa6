import { readChecks } from './checks.ts';
import { crowd, type OptionOdds } from './crowd.ts';
import { atRest } from './rest.ts';

/** `npm run rest [WORLDS]`: the model left to itself, and the odds of options with what each is believed to bring. */
const worlds = Number(process.argv[2] ?? 1000);
const { at_rest: calm, at_bounds: ends } = readChecks();
const say = (line: string): void => console.log(line);
const width = 80;

const { drifts, choices } = atRest(calm.of);
say(`Every draw at its median, no timeline: farthest from the start (at most ${calm.within})`);
for (const { name, start, farthest } of drifts.toSorted((one, other) => other.farthest - one.farthest)) {
  const mark = farthest <= calm.within ? '' : name in calm.exceptions ? '  exception' : '  DRIFTS';
  say(`  ${name.padEnd(36)} ${start.toFixed(3).padStart(8)} ${farthest.toFixed(3).padStart(8)}${mark}`);
}
for (const [name, why] of Object.entries(calm.exceptions)) paragraph(`${name}: ${why.trim()}`);
say('');
say('Choices there, by the middle of the odds');
for (const { decider, options } of choices) {
  say(`  ${decider.padEnd(16)} ${[...options].map(([option, months]) => `${option} ${months}`).join(', ')}`);
}

const { stays, options } = crowd(worlds);
say('');
say(
  `Share of months at 0 or 1, baseline, ${worlds.toLocaleString('en')} worlds (above ${ends.share} only by exception)`,
);
for (const { name, atZero, atOne, mean } of stays.filter(
  (stay) => stay.atZero + stay.atOne > ends.share / 10,
)) {
  const why = ends.exceptions[name] ?? (atZero + atOne > ends.share ? 'TOO OFTEN' : '');
  say(`  ${name.padEnd(30)} ${atZero.toFixed(3)} ${atOne.toFixed(3)}  mean ${mean.toFixed(3)}`);
  if (why !== '') paragraph(why, 6);
}
say('');
say('Odds of each option in a month, share of months it was taken, cost; what it is believed to bring');
let decider = '';
for (const one of options) {
  if (one.decider !== decider) say(`  ${one.decider}`);
  decider = one.decider;
  sayOption(one);
}

function sayOption({ option, odds, chosen, cost, expects }: OptionOdds): void {
  say(`    ${option.padEnd(24)} ${odds.toFixed(4)} ${chosen.toFixed(4)}  cost ${cost}`);
  for (const line of expects) paragraph(line, 6);
}

/** Says a text in lines of the page's width. */
function paragraph(text: string, indent = 2): void {
  let line = ' '.repeat(indent);
  for (const word of text.split(/\s+/)) {
    if (line.length + word.length + 1 > width) {
      say(line);
      line = ' '.repeat(indent);
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  say(line);
}
