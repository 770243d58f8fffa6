import { fitted, glyphsOf, plainRow, type Row, styled } from '../../../charts/index.ts';
import { glossary } from '../../../words/index.ts';
import type { Action } from '../keys/action.ts';
import { actionsHere, keysWords } from '../keys/table.ts';
import { box, type Extent, inside, type Panel } from '../page/box.ts';
import { prose } from '../page/prose.ts';
import { windowOf } from '../page/window.ts';
import type { AppState, Overlay } from '../state/app-state.ts';

/** What lies over a screen, as a panel in its middle. */
export function overlayRows(state: AppState, overlay: Overlay, extent: Extent): readonly Row[] {
  const width = Math.min(extent.width - 4, 84);
  const panel = panelOf(state, overlay, inside({ width, height: extent.height - 2 }));
  const height = Math.min(extent.height - 2, panel.rows.length + 2);
  const rows = box({ ...panel, focused: true }, { width, height }, state.look);
  const above = Math.max(0, Math.floor((extent.height - height) / 2));
  const left = Math.max(0, Math.floor((extent.width - width) / 2));
  return [
    ...Array.from({ length: above }, (): Row => []),
    ...rows.map((row): Row => [...plainRow(' '.repeat(left)), ...row]),
  ];
}

/** Actions whose title or keys a filter names, letters in order. */
export function fitting(actions: readonly Action[], filter: string): readonly Action[] {
  const letters = [...filter.toLowerCase().replace(/\s/g, '')];
  return actions.filter(({ title, id }) => {
    let from = 0;
    const text = `${title} ${id}`.toLowerCase();
    return letters.every((letter) => {
      const found = text.indexOf(letter, from);
      from = found + 1;
      return found >= 0;
    });
  });
}

function panelOf(state: AppState, overlay: Overlay, room: Extent): Panel {
  switch (overlay.is) {
    case 'help':
      return helpPanel(state, overlay.filter, overlay.at, room);
    case 'palette':
      return palettePanel(state, overlay.filter, overlay.at, room);
    case 'glossary':
      return glossaryPanel(overlay.at, room);
    case 'save':
      return savePanel(overlay.name, room);
    case 'seed':
      return seedPanel(overlay.seed, room);
    case 'lessons':
      return lessonsPanel(state, overlay.at, room);
    case 'resume':
      return resumePanel(overlay, room);
    case 'leave lesson':
      return {
        title: 'Leave the lesson?',
        rows: prose('Enter leaves it and keeps its place; Esc stays.', room.width),
      };
    default:
      return {
        title: 'Leave?',
        rows: prose('Worlds are still running. Enter or q leaves, Esc stays.', room.width),
      };
  }
}

const savePanel = (name: string, { width }: Extent): Panel => ({
  title: 'Save as a new scenario',
  aside: 'Enter saves · Esc leaves it',
  rows: [
    plainRow(`Name: ${name}_`),
    [],
    ...prose(
      'A file of this name with .yaml is written into the folder you are in. tightrope run takes it.',
      width,
      { dim: true },
    ),
  ],
});

const seedPanel = (seed: string, { width }: Extent): Panel => ({
  title: 'Another seed',
  aside: 'Enter runs it · Esc leaves it',
  rows: [
    plainRow(`Seed: ${seed}_`),
    [],
    ...prose(
      'All luck follows from this word: the same word gives the same worlds on any machine. Another one shows how far the answer hangs on luck.',
      width,
      { dim: true },
    ),
  ],
});

function helpPanel(state: AppState, filter: string, at: number, { width, height }: Extent): Panel {
  const shown = fitting(actionsHere(state), filter).filter(({ keys }) => keys.length > 0);
  const rows = shown.map((action) => actionRow(action, width, false));
  const { from, until } = windowOf(rows.length, at, height);
  return {
    title: 'Help: what keys do here',
    aside: `${filter}_ type to filter · Esc`,
    rows: rows.slice(from, until),
  };
}

function palettePanel(state: AppState, filter: string, at: number, { width, height }: Extent): Panel {
  const shown = fitting(actionsHere(state), filter);
  const rows = shown.map((action, index) => actionRow(action, width, index === at));
  const { from, until } = windowOf(rows.length, at, height - 2);
  const { marker } = glyphsOf(state.look.charset);
  return {
    title: 'Every action',
    aside: 'Enter does it · Esc',
    rows: [styled(`${marker} ${filter}_`, { bold: true }), [], ...rows.slice(from, until)],
  };
}

function resumePanel(
  { telling, bookmark }: Extract<Overlay, { readonly is: 'resume' }>,
  { width }: Extent,
): Panel {
  const sentence = `The lesson was left at step ${bookmark.at} of ${telling.lesson.steps.length}. Enter goes on there, n begins anew.`;
  return { title: telling.lesson.title, aside: 'Esc leaves it', rows: prose(sentence, width) };
}

function lessonsPanel({ lessons, bookmark, look }: AppState, at: number, { width }: Extent): Panel {
  const { marker } = glyphsOf(look.charset);
  const rows = lessons.map(({ name, title, minutes }, index) => {
    const left = bookmark?.lesson === name && bookmark.at > 0 ? `, left at step ${bookmark.at}` : '';
    const text = `${index === at ? marker : ' '} ${minutes} minutes: ${title}${left}`;
    return styled(text.slice(0, width), index === at ? { inverse: true } : {});
  });
  const more = prose('A lesson of your own: tightrope demo FILE.yaml', width, { dim: true });
  return { title: 'Lessons', aside: 'Enter begins · Esc', rows: [...rows, [], ...more] };
}

const actionRow = (action: Action, width: number, chosen: boolean): Row => [
  ...fitted(styled(keysWords(action), { bold: true }), 20),
  ...styled(action.title.slice(0, Math.max(0, width - 20)), chosen ? { inverse: true } : {}),
];

function glossaryPanel(at: number, { width, height }: Extent): Panel {
  const rows = glossary.flatMap(([word, means]) => [
    styled(word, { bold: true }),
    ...prose(means, width - 2).map((row): Row => [...plainRow('  '), ...row]),
  ]);
  const from = Math.max(0, Math.min(at, rows.length - height));
  return {
    title: 'Glossary',
    aside: `${Math.min(rows.length, from + height)} of ${rows.length} lines · Esc`,
    rows: rows.slice(from, from + height),
  };
}
