import fc from 'fast-check';
import { loadTexts, type TextFile } from '../../src/language/index.ts';
import { hasErrors, readDocument } from '../../src/text/index.ts';
import { mutationsOf } from '../language/mutations.ts';
import { MODEL_FILES, SCENARIO_FILES } from '../language/shipped-model.ts';

/** What came of changed scenario files. */
export interface Fuzz {
  readonly files: number;
  readonly refused: number;
  /** The first changed files that were not answered as they should be, each with what went wrong. */
  readonly faults: readonly string[];
  /** Milliseconds of processor time an answer took: the middle one, the one of which 1 in 100 is slower, and the slowest. */
  readonly middle: number;
  readonly slow: number;
  readonly slowest: number;
}

/** The shipped model as the program keeps it: its documents are read once. */
const MODEL: readonly TextFile[] = MODEL_FILES.map((file) => {
  const { root } = readDocument(file.text, file.name);
  return root === null ? file : { ...file, root };
});

const MOST_FAULTS = 10;

/** Changes shipped scenarios by tokens and by bytes, `files` times in all, and loads each on the shipped model; the same changes for the same seed. */
export function fuzzScenarios(files: number, seed: number): Fuzz {
  const faults: string[] = [];
  const times: number[] = [];
  let refused = 0;
  for (const text of changed(files, seed)) {
    const before = process.cpuUsage();
    const answer = answered(text);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    if (answer.is === 'refused') refused += 1;
    if (answer.is === 'fault' && faults.length < MOST_FAULTS) faults.push(`${answer.what}\n${text}`);
  }
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(files - 1, Math.floor(share * files))] ?? Number.NaN;
  return { files, refused, faults, middle: at(0.5), slow: at(0.99), slowest: at(1) };
}

type Answer = { readonly is: 'loaded' | 'refused' } | { readonly is: 'fault'; readonly what: string };

/** Loads a scenario: a model or an error, and every complaint at a place of its own file or of the model's. */
function answered(text: string): Answer {
  const name = 'changed.yaml';
  try {
    const { model, problems } = loadTexts([
      { files: MODEL, replaces: false },
      { files: [{ name, text }], replaces: true },
    ]);
    if ((model === null) !== hasErrors(problems))
      return { is: 'fault', what: 'neither a model nor an error' };
    const lines = text.split(/\r\n|\r|\n/);
    for (const { place, what } of problems) {
      if (place.file !== name && MODEL.some((file) => file.name === place.file)) continue;
      const line = place.file === name ? lines[place.line - 1] : undefined;
      if (line === undefined || place.column < 1 || place.column > line.length + 1)
        return { is: 'fault', what: `${place.file}:${place.line}:${place.column} is no place: ${what}` };
    }
    return { is: model === null ? 'refused' : 'loaded' };
  } catch (error) {
    return { is: 'fault', what: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Changed texts: of every two, one with other tokens and one with other bytes. */
function* changed(files: number, seed: number): Generator<string> {
  const each = Math.ceil(files / SCENARIO_FILES.length / 2);
  let made = 0;
  for (const [index, { text }] of SCENARIO_FILES.entries()) {
    const numRuns = each;
    const tokens = fc.sample(mutationsOf(text), { numRuns, seed: seed + index });
    const bytes = fc.sample(bytesOf(text), { numRuns, seed: seed + index });
    for (const mutated of [...tokens, ...bytes]) {
      if (made === files) return;
      made += 1;
      yield mutated;
    }
  }
}

/** A text with one to four bytes changed, dropped or put in; what is no UTF-8 any more becomes replacement characters. */
function bytesOf(text: string): fc.Arbitrary<string> {
  const bytes = [...new TextEncoder().encode(text)];
  const edit = fc.tuple(fc.nat(bytes.length), fc.nat(2), fc.array(fc.nat(255), { maxLength: 2 }));
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) => {
    const other = [...bytes];
    for (const [at, gone, put] of edits) other.splice(at, gone, ...put);
    return new TextDecoder().decode(Uint8Array.from(other));
  });
}
