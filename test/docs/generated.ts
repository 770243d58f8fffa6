import { commands } from './commands.ts';
import { guesses } from './guesses.ts';
import { keys } from './keys.ts';
import { picture } from './picture.ts';
import { structure } from './structure.ts';

/** What is generated into README.md: each text stands between `<!-- name -->` and `<!-- /name -->`. */
const generated: Readonly<Record<string, () => string>> = { commands, guesses, keys, picture, structure };

/** The same page with every generated text made anew. Throws when the page lacks the marks of one. */
export function withGenerated(page: string, makers = generated): string {
  return Object.entries(makers).reduce((text, [name, make]) => {
    const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [start, end] = [text.indexOf(opening), text.indexOf(closing)];
    if (start < 0 || end < start)
      throw new Error(`the page has no place for "${name}": write ${opening} and ${closing}`);
    return `${text.slice(0, start)}${opening}\n${make()}\n${text.slice(end)}`;
  }, page);
}
