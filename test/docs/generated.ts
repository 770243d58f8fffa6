import { commands } from './commands.ts';
import { guesses } from './guesses.ts';
import { keys } from './keys.ts';
import { picture } from './picture.ts';
import { structure } from './structure.ts';

/** What is generated into README.md: each text stands between `<!-- name -->` and `<!-- /name -->`. */
const generated: Readonly<Record<string, () => string | Promise<string>>> = {
  commands,
  guesses,
  keys,
  picture,
  structure,
};

/** The same page with every generated text made anew. Throws when the page lacks the marks of one. */
export async function withGenerated(page: string, makers = generated): Promise<string> {
  let text = page;
  for (const [name, make] of Object.entries(makers)) {
    const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [start, end] = [text.indexOf(opening), text.indexOf(closing)];
    if (start < 0 || end < start)
      throw new Error(`the page has no place for "${name}": write ${opening} and ${closing}`);
    text = `${text.slice(0, start)}${opening}\n${await make()}\n${text.slice(end)}`;
  }
  return text;
}
