import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mergeScriptCovs } from '@bcoe/v8-coverage';
import { convert } from 'ast-v8-to-istanbul';
import { parseSync } from 'oxc-parser';

/** The branches of a file as istanbul notes them: where each way of each begins, and how often it was taken. */
export interface FileBranches {
  readonly branchMap: Readonly<Record<string, BranchPlace>>;
  readonly b: Readonly<Record<string, readonly number[]>>;
}

interface BranchPlace {
  readonly type: string;
  readonly locations: readonly { readonly start: { readonly line?: number; readonly column?: number } }[];
}

/** Branches by file and by `branchKey`: how often each way was taken. */
export type Taken = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/** One branch of a file, whoever read the file: the ends of its ways differ between readers, their beginnings do not. */
export const branchKey = ({ type, locations }: BranchPlace): string =>
  [type, ...locations.map(({ start }) => `${start.line}:${start.column}`)].join(' ');

type ScriptCov = Parameters<typeof mergeScriptCovs>[0][number];

/** The branches that programs have taken, which ran from the sources and left what V8 counted in a folder. */
export async function branchesTakenIn(folder: string, sources: string): Promise<Taken> {
  const scripts = new Map<string, ScriptCov[]>();
  for (const name of readdirSync(folder)) {
    const { result }: { result: readonly ScriptCov[] } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    for (const script of result) {
      if (!script.url.startsWith(sources) || !script.url.endsWith('.ts')) continue;
      const own = scripts.get(script.url);
      if (own === undefined) scripts.set(script.url, [script]);
      else own.push(script);
    }
  }
  const taken = new Map<string, ReadonlyMap<string, readonly number[]>>();
  for (const [url, all] of scripts) {
    const merged = mergeScriptCovs(all);
    if (merged !== undefined) taken.set(fileURLToPath(url), await branchesOf(merged));
  }
  return taken;
}

/** Node runs a source with blanks in the place of its types, so that every place is where it was. */
async function branchesOf(coverage: ScriptCov): Promise<ReadonlyMap<string, readonly number[]>> {
  const path = fileURLToPath(coverage.url);
  const code = stripTypeScriptTypes(readFileSync(path, 'utf8'));
  const { program } = parseSync(path.replace(/\.ts$/, '.js'), code);
  const converted = await convert({ ast: program as never, code, wrapperLength: 0, coverage });
  const files: readonly FileBranches[] = Object.values(converted) as never;
  return new Map(
    files.flatMap(({ branchMap, b }) =>
      Object.entries(branchMap).map(([id, place]) => [branchKey(place), b[id] ?? []] as const),
    ),
  );
}
