import { count } from '../../../words/index.ts';

/** What Ctrl-C has left undone of `asked` scenarios that could be run: those begun in vain by name, those not begun by number. */
export function stoppedText(
  asked: number,
  begun: readonly { readonly name: string; readonly isEmpty: boolean }[],
): readonly string[] {
  const empty = begun.filter(({ isEmpty }) => isEmpty).map(({ name }) => name);
  const left = asked - begun.length;
  return [
    ...empty.map((name) => `${name}: stopped before its first worlds were done.`),
    ...(left > 0 ? [`Stopped: ${left} of ${count(asked, 'scenario')} not begun.`] : []),
  ];
}
