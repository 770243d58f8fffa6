import { fitted, joined, type Look, plainRow, type Row, signedBar, styled } from '../../../charts/index.ts';
import { figure, signed, type WhyInWorld } from '../../../words/index.ts';

const LABELS: Readonly<Record<string, string>> = {
  fixed: 'given: ',
  draw: 'luck: ',
  move: 'move: ',
  option: 'chosen: ',
  timeline: 'event: ',
};

/** Of a change, what last month's value carries over and takes away again is left out: it says nothing. */
function changesAlone({ contributions }: WhyInWorld): WhyInWorld['contributions'] {
  const taken = contributions.find(({ is }) => is === 'before');
  const carried = contributions.find(({ amount }) => taken !== undefined && amount === -taken.amount);
  if (carried === undefined) return contributions;
  return contributions.filter((one) => one !== taken && one !== carried);
}

/** Contributions to a value or to its change, as signed bars. */
export function whyRows(why: WhyInWorld, width: number, look: Look): readonly Row[] {
  const { before, after, explains, unit, month, stages, total } = why;
  const contributions = changesAlone(why);
  const most = Math.max(...contributions.map(({ amount }) => Math.abs(amount)));
  const side = Math.max(6, Math.min(24, Math.floor((width - 46) / 2)));
  const [from, to] = [stages?.before ?? figure(before ?? 0), stages?.after ?? figure(after)];
  const sentence =
    explains === 'change'
      ? `In ${month} it went from ${from} to ${to} ${unit}`
      : `In ${month} it is ${to} ${unit}`;
  const label = (is: string, name: string): string => {
    if (is === 'before') return "less last month's value";
    return is === 'limit' ? 'cut off at the limit' : `${LABELS[is] ?? ''}${name.replaceAll('_', ' ')}`;
  };
  return [
    styled(sentence.trimEnd(), { bold: true }),
    ...contributions.map(({ is, name, amount }) =>
      joined(
        fitted(plainRow(`  ${label(is, name)}`), Math.max(16, width - 2 * side - 14)),
        plainRow(`${signed(amount, figure(amount)).padStart(10)} `),
        signedBar({ amount, most }, side, look),
      ),
    ),
    styled(`  together ${signed(total, figure(total))}`, { dim: true }),
  ];
}
