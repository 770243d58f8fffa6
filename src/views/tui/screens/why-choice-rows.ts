import {
  bar,
  fitted,
  joined,
  type Look,
  plainRow,
  type Row,
  signedBar,
  styled,
} from '../../../charts/index.ts';
import {
  figure,
  lowered,
  percentage,
  type Rival,
  signed,
  timesAsGood,
  type Weight,
  type WhyChoice,
  weighed,
} from '../../../words/index.ts';
import { beside, type Extent } from '../page/box.ts';
import { windowOf } from '../page/window.ts';

/** Why somebody chose so: left the odds of every open option, right what spoke for the one chosen against the one pointed at. */
export function choiceRows(
  { chosen, odds, rivals }: WhyChoice,
  at: number,
  { width, height }: Extent,
  look: Look,
): readonly Row[] {
  const left = Math.min(64, Math.max(26, Math.floor(width * 0.36)));
  const { from, until } = windowOf(rivals.length, at, Math.max(1, height - 1));
  const options = [
    oddsRow(`* ${chosen}`, odds, left, look, { bold: true }),
    ...rivals
      .slice(from, until)
      .map((rival, index) =>
        oddsRow(`  ${rival.option}`, rival.odds, left, look, from + index === at ? { inverse: true } : {}),
      ),
  ];
  const rival = rivals[at];
  const reasons =
    rival === undefined
      ? [styled('Nothing else was open.', { dim: true })]
      : weightRows(rival, { width: width - left - 2, height }, look);
  return beside(options.slice(0, height), [plainRow('  ')], reasons.slice(0, height));
}

function oddsRow(
  option: string,
  odds: number,
  width: number,
  look: Look,
  style: { readonly bold?: true; readonly inverse?: true },
): Row {
  const barWidth = width >= 40 ? 10 : 0;
  return joined(
    fitted(styled(option, style), width - barWidth - 8),
    plainRow(` ${percentage(odds).padStart(5)} %`),
    ...(barWidth === 0 ? [] : [plainRow(' '), bar({ share: odds, naive: null }, barWidth - 1, look)]),
  );
}

/** Signed weights, the largest first, small ones together; their sum is the log of the ratio of the odds. */
function weightRows(rival: Rival, { width, height }: Extent, look: Look): readonly Row[] {
  const { option, weights, total } = rival;
  const most = Math.max(...weights.map(({ amount }) => Math.abs(amount)));
  return [
    styled(`weighed against: ${lowered(option)}`, { dim: true }),
    ...weighed(rival, Math.max(1, height - 3)).map((weight) => weightRow(weight, most, width, look)),
    styled(`together ${signed(total, figure(total))}: its odds are ${timesAsGood(total)} as good`, {
      dim: true,
    }),
  ];
}

function weightRow({ name, amount, because }: Weight, most: number, width: number, look: Look): Row {
  const side = Math.max(3, Math.min(20, Math.floor((width - 42) / 2)));
  const label = Math.max(12, Math.min(26, width - 2 * side - 22));
  const tags = because.slice(0, Math.max(1, Math.floor((width - label - 2 * side - 20) / 5)));
  const words = tags.length === 0 ? '' : ` because ${tags.join(' ')}`;
  const room = width - label - 2 * side - 10;
  return joined(
    fitted(plainRow(name), label),
    plainRow(
      `${signed(amount, amount.toFixed(2))
        .replace(/^-(0\.00)$/, '$1')
        .padStart(8)} `,
    ),
    signedBar({ amount, most }, side, look),
    styled(words.length > room ? ` ${tags[0] ?? ''}`.slice(0, room) : words, { dim: true }),
  );
}
