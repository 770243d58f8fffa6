import { notice } from '../../../analysis/index.ts';
import type { EngineChoice } from '../../../engine/index.ts';
import { kernelSource, lanesSource } from '../../../kernel/index.ts';
import type { Model } from '../../../language/index.ts';
import { nearest } from '../../../text/index.ts';
import { plain } from '../../../words/index.ts';
import { EXIT, Stop } from '../shell/exit-code.ts';
import type { Task } from '../shell/task.ts';
import { codeSections } from '../text/code-sections.ts';
import { opening } from '../text/opening.ts';

/** `model --code`: what a quantity, decision or outcome became. A listing is code: its lines are as long as they are. */
export function showCode(own: Model, name: string, { json, terminal, engine }: Task): number {
  const listings = LISTINGS.filter(({ engines }) => engines.includes(engine));
  const sections = listings.map(({ listing, title }) => ({ title, all: codeSections(listing(own)) }));
  const shown = sections.map(({ title, all }) => ({
    title,
    code: all.filter(({ about }) => about.includes(name)).map(({ lines }) => lines.join('\n')),
  }));
  if (shown.every(({ code }) => code.length === 0)) {
    const known = sections.flatMap(({ all }) => all.flatMap(({ about }) => about));
    const guess = nearest(name, known);
    throw new Stop(
      EXIT.input,
      `no code is about "${name}"${guess === undefined ? '' : `: did you mean "${guess}"?`}`,
    );
  }
  if (json) terminal.json({ notice, name, listings: shown });
  else
    terminal.lines([
      ...opening,
      ...shown
        .flatMap(({ title, code }) => [title, '', ...code.flatMap((one) => one.split('\n')), ''])
        .map(plain),
    ]);
  return EXIT.done;
}

/** What is shown for which choice of engine; the interpreter evaluates the formulas themselves, so that it has no code. */
const LISTINGS: readonly {
  readonly title: string;
  readonly engines: readonly EngineChoice[];
  readonly listing: (model: Model) => string;
}[] = [
  { title: 'JavaScript', engines: ['wasm', 'interpreter', 'js'], listing: kernelSource },
  {
    title: 'WebAssembly, two worlds in doubles',
    engines: ['wasm'],
    listing: (model) => lanesSource(model, 'wasm'),
  },
  {
    title: 'WebAssembly, four worlds in singles',
    engines: ['wasm-f32'],
    listing: (model) => lanesSource(model, 'wasm-f32'),
  },
];
