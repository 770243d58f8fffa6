import { globSync } from 'node:fs';
import { type Mutant, type MutatedFile, readMutants } from '../mutation/read-mutants.ts';
import { REASONS, type Reason, reasonFor } from '../mutation/reasons.ts';

const alive = ({ status }: Mutant): boolean => status === 'Survived' || status === 'NoCoverage';
const fallen = ({ status }: Mutant): boolean => status === 'Killed' || status === 'Timeout';

/** `src/chance`, `src/language` for what lies right in it, or a folder of it. */
const folderOf = (name: string): string => name.split('/').slice(0, -1).join('/');

/** What the page says of mutants, from what `npm run mutation` has left behind. */
export function mutantsSection(report: string, stamp: string): string {
  const files = readMutants(report);
  const tried = new Set([...files.keys()]);
  const folders = Map.groupBy(sources(), folderOf);
  const rows = [...folders].map(([folder, names]) => {
    const mutants = names.flatMap((name) => files.get(name)?.mutants ?? []);
    return `| ${folder} | ${names.filter((name) => tried.has(name)).length} of ${names.length} | ${cells(mutants)} |`;
  });
  return [
    '## Mutants',
    '',
    `Written ${stamp}. The code is changed in one place at a time (Stryker); a mutant that no test notices is alive. Files that have not been tried`,
    'since they last changed do not count, nor do places that run only as a module is loaded: files of types and constants have no others. Tests that take long',
    '(300 ms, and those of [left-out.ts](../mutation/left-out.ts)) are left out, so that more would fall than is shown.',
    '',
    '| folder | files tried | mutants | fell | alive | of them reached by no test | score |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...survivors(files),
  ].join('\n');
}

/** Every file that mutation is for, and those alone that can have mutants. */
const sources = (): readonly string[] =>
  globSync(['src/chance/*.ts', 'src/language/**/*.ts'], {
    exclude: ['**/index.ts', 'src/language/model/**'],
  }).toSorted();

function cells(mutants: readonly Mutant[]): string {
  const [fell, living] = [mutants.filter(fallen).length, mutants.filter(alive).length];
  const unreached = mutants.filter(({ status }) => status === 'NoCoverage').length;
  const score = fell + living === 0 ? 'untried' : `${((100 * fell) / (fell + living)).toFixed(1)} %`;
  return [fell + living, fell, living, unreached, score].join(' | ');
}

function survivors(files: ReadonlyMap<string, MutatedFile>): readonly string[] {
  const found = [...files].flatMap(([name, file]) =>
    file.mutants.filter(alive).map((mutant) => ({ name, mutant, reason: reasonFor(name, file, mutant) })),
  );
  const byReason = Map.groupBy(found, ({ reason }) => reason);
  const order: readonly Reason[] = ['wording', 'equal', 'guard', 'rounding', 'cost', 'elsewhere', 'open'];
  return [
    '| alive because | mutants | where |',
    '| --- | --- | --- |',
    ...order.flatMap((reason) => {
      const some = byReason.get(reason) ?? [];
      return some.length === 0 ? [] : [`| ${REASONS[reason]} | ${some.length} | ${placesOf(some)} |`];
    }),
  ];
}

/** The lines of mutants, file by file. */
function placesOf(found: readonly { readonly name: string; readonly mutant: Mutant }[]): string {
  return [...Map.groupBy(found, ({ name }) => name)]
    .map(([name, some]) => {
      const lines = [...new Set(some.map(({ mutant }) => mutant.location.start.line))];
      return `${name.split('/').at(-1)} ${lines.join(', ')}`;
    })
    .join('; ');
}
