import { fitted, joined, plainRow, type Row, styled } from '../../../charts/index.ts';
import type { Story } from '../../../session/index.ts';
import { monthWords, type Parting, partingOf, partingSentence, type Turned } from '../../../words/index.ts';
import { beside, type Extent, type Panel } from '../page/box.ts';
import { prose } from '../page/prose.ts';
import type { AppState, Branch, World } from '../state/app-state.ts';

const partings = new WeakMap<Story, Parting>();

/** How a branch and the world it leaves differ, worked out once. */
function partingIn(story: Story, branch: Branch): Parting {
  const known = partings.get(branch.story);
  if (known !== undefined) return known;
  const parting = partingOf(story.request.model, story.history, branch.story.history);
  partings.set(branch.story, parting);
  return parting;
}

/** The same world with something otherwise: in a sentence, where the two part, and which outcomes moved. */
export function branchPanel(
  { look }: AppState,
  { branch }: World,
  story: Story,
  { width, height }: Extent,
): Panel {
  if (branch === null) return { title: '', rows: [] };
  const parting = partingIn(story, branch);
  const sentence = prose(partingSentence(branch.words, parting), width, { bold: true });
  const when =
    parting.month === null
      ? 'The two worlds never part.'
      : `The two worlds part in ${monthWords(story.request.model, parting.month)}.`;
  const room = Math.max(1, height - sentence.length - 1);
  const half = width >= 90 ? Math.floor(width / 2) : width;
  const rows = parting.turned.map((one) => turnedRow(one, half, look.charset === 'ascii' ? '>' : '→'));
  const columns =
    half === width ? rows.slice(0, room) : beside(rows.slice(0, room), rows.slice(room, 2 * room));
  return {
    title: 'The same luck, but',
    aside: 'v: its log · Esc closes',
    rows: [...sentence, styled(when, { dim: true }), ...columns],
  };
}

function turnedRow({ name, from, to, isTurn }: Turned, width: number, arrow: string): Row {
  return joined(
    fitted(plainRow(name), Math.min(36, width - 24)),
    styled(` ${from.padStart(9)} ${arrow} ${to}`, isTurn ? { bold: true } : {}),
  );
}
