import { type Line, plain, wrap } from '../../../words/index.ts';

/** How to go on after the first picture; whoever came by `npm start` has no command `tightrope` yet. */
export function goOnText(isBelowNpm: boolean): readonly Line[] {
  const goOn =
    'Go on: tightrope list shows the scenarios, tightrope compare baseline NAME holds one against this, tightrope --help the rest.';
  const short = 'Here tightrope is short for: npm start --silent --';
  return [...wrap(goOn), ...(isBelowNpm ? wrap(short) : [])].map(plain);
}
