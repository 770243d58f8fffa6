import { Box, Text, useApp, useInput, usePaste, useWindowSize } from 'ink';
import { createElement, type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { toKeys } from '../keys/to-keys.ts';
import { paint } from '../paint/paint.ts';
import type { Depth } from '../paint/palette.ts';
import { frameRows } from '../screens/frame-rows.ts';
import type { Store } from './store.ts';

interface AppProperties {
  readonly store: Store;
  readonly depth: Depth;
  readonly spareRows: number;
}

/** The terminal as one component: draws the state, hears keys. */
export function App({ store, depth, spareRows }: AppProperties): ReactNode {
  const state = useSyncExternalStore(store.subscribe, () => store.state);
  const isOver = useSyncExternalStore(store.subscribe, () => store.ending !== null);
  const { exit } = useApp();
  const { columns, rows: all } = useWindowSize();
  const rows = all - spareRows;
  useEffect(() => {
    store.hear({ heard: 'extent', extent: { width: columns, height: rows } });
  }, [store, columns, rows]);
  // Nothing is drawn in the last frame: else some terminals leave rows of it above the prompt.
  useEffect(() => {
    if (isOver) exit();
  }, [isOver, exit]);
  useInput((text, key) => {
    for (const one of toKeys(text, key)) store.hear({ heard: 'key', key: one });
  });
  usePaste((text) => store.hear({ heard: 'pasted', text }));
  if (isOver) return null;
  const drawn =
    state.extent.width === columns && state.extent.height === rows
      ? state
      : { ...state, extent: { width: columns, height: rows } };
  return createElement(
    Box,
    { flexDirection: 'column', width: columns, height: rows, overflow: 'hidden' },
    ...frameRows(drawn).map((row, at) =>
      createElement(Text, { key: at, wrap: 'truncate' }, paint(row, depth) || ' '),
    ),
  );
}
