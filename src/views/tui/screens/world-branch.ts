import { fitted, joined, plainRow, type Row, styled } from '../../../charts/index.ts';
import type { Story } from '../../../session/index.ts';
import { figure, spoken } from '../../../words/index.ts';
import type { Extent, Panel } from '../page/box.ts';
import type { AppState, World } from '../state/app-state.ts';

/** The same world with something otherwise: which outcomes moved, the yes-or-no ones first, and that the rest did not. */
export function branchRows(_: AppState, screen: World, story: Story, { width, height }: Extent): Panel {
  const { branch } = screen;
  const { model } = story.request;
  const moved = model.outcomes.flatMap(({ name, form, measure }, at) => {
    const [one, other] = [story.history.outcomes[at] ?? 0, branch?.story.history.outcomes[at] ?? 0];
    if (measure || one === other) return [];
    const words = (value: number): string =>
      form === 'probability' ? (value === 1 ? 'yes' : 'no') : figure(value);
    return [{ name: spoken(name), from: words(one), to: words(other), isTurn: form === 'probability' }];
  });
  const ordered = moved.toSorted((one, other) => Number(other.isTurn) - Number(one.isTurn));
  const room = Math.max(1, height - 2);
  const turned = ordered.filter(({ isTurn }) => isTurn).length;
  const sentence =
    moved.length === 0
      ? 'Nothing that is counted comes out otherwise: this did not matter in this world.'
      : `${turned === 0 ? 'No yes or no turns' : `${turned} of the yes-or-no outcomes ${turned === 1 ? 'turns' : 'turn'}`}; ${moved.length} outcomes move in all.`;
  const rows: Row[] = ordered
    .slice(0, room)
    .map(({ name, from, to, isTurn }) =>
      joined(
        fitted(plainRow(name), Math.min(36, width - 24)),
        styled(` ${from.padStart(9)} → ${to}`, isTurn ? { bold: true } : {}),
      ),
    );
  return {
    title: 'The same luck, but',
    aside: 'Esc closes',
    rows: [styled(branch?.words ?? '', { bold: true }), plainRow(sentence), ...rows],
  };
}
