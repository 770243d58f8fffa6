import { figure, percent, signed } from './figures.ts';
import { blank, faint, head, type Line, plain } from './line.ts';
import { table } from './table.ts';
import { timesAsGood, weighed } from './weighed.ts';
import type { WhyChoice } from './why-choice.ts';
import { wrap } from './wrap.ts';

/** Rivals that are listed with their odds. */
const LISTED = 12;

/** Why somebody chose so, within 80 columns: the odds of what was open, and what spoke for the one chosen against one rival. */
export function whyChoiceText(
  { decider, month, chosen, name, odds, rivals }: WhyChoice,
  against: number,
): readonly Line[] {
  const rival = rivals[against];
  const shown = rivals.slice(0, LISTED);
  const rows = [[`* ${name}`, percent(odds)], ...shown.map((one) => [`  ${one.name}`, percent(one.odds)])];
  const more = rivals.length - shown.length;
  return [
    ...wrap(`Why ${decider} chose this (*) in ${month}: ${chosen}`).map(head),
    ...table(rows, ['left', 'right']).flat().map(plain),
    ...(more > 0 ? [plain(`  and ${more} less likely`)] : []),
    blank,
    ...(rival === undefined ? [plain('Nothing else was open.')] : weightLines(rival)),
  ];
}

function weightLines(rival: WhyChoice['rivals'][number]): readonly Line[] {
  const { option, total } = rival;
  const rows = weighed(rival).map(({ name, amount, because }) => [
    `  ${name}`,
    signed(amount, amount.toFixed(2)),
    because.length === 0 ? '' : `because ${because.join(' ')}`,
  ]);
  const sum = ['  together', signed(total, figure(total)), ''];
  return [
    ...wrap(`What spoke for it (+) and against it (-), weighed against: ${option}`).map(head),
    ...table([...rows, sum], ['left', 'right', 'left'])
      .flat()
      .map(plain),
    ...wrap(
      `So its odds were ${timesAsGood(total)} as good. Weights are logits: they add up to the logarithm of the ratio of the odds, by which the choice is drawn (McFadden 1974).`,
    ).map(faint),
  ];
}
