import { useApp, useInput, usePaste } from 'ink';
import { useEffect, useSyncExternalStore } from 'react';
import { toKeys } from '../keys/to-keys.ts';
import type { Store } from './store.ts';

/**
 * What hears keys, and leaves once it is over. It shows nothing itself: Ink reads every character of every row anew for each frame, which takes ten
 * times as long as the frame itself.
 */
export function App({ store }: { readonly store: Store }): null {
  const isOver = useSyncExternalStore(store.subscribe, () => store.ending !== null);
  const { exit } = useApp();
  useEffect(() => {
    if (isOver) exit();
  }, [isOver, exit]);
  useInput((text, key) => {
    for (const one of toKeys(text, key)) store.hear({ heard: 'key', key: one });
  });
  usePaste((text) => store.hear({ heard: 'pasted', text }));
  return null;
}
