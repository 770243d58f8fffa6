import type { Reproduced, VerifiedRun } from '../../../store/index.ts';
import { count, type Line, percent, plain, warning, wrap } from '../../../words/index.ts';

/** What the files of a run folder are worth, in a sentence or one for each that is damaged. */
export function verifiedText({ folder, manifest, damage }: VerifiedRun): readonly Line[] {
  if (damage.length > 0) return damage.flatMap(({ sentence }) => wrap(sentence).map(warning));
  if (manifest === null) return [];
  const { parts, pathParts, files, worlds, hash, asked } = manifest;
  const whole = count(Object.keys(files).length + parts.length + pathParts.length, 'file');
  if (manifest.ended === 'incomplete')
    return wrap(
      `${folder}: ${whole} as written, with ${count(worlds, 'world')} of ${asked} in whole parts; run again with --resume for the rest.`,
    ).map(warning);
  return wrap(
    `${folder}: ${whole} as written, ${count(worlds, 'world')} in ${count(parts.length, 'part')}, hash ${hash ?? ''}.`,
  ).map(plain);
}

/** The same as data. */
export const verifiedJson = ({ folder, manifest, damage }: VerifiedRun) => ({
  folder,
  worlds: manifest?.worlds ?? null,
  ended: manifest?.ended ?? null,
  hash: manifest?.hash ?? null,
  damage: damage.map(({ file, sentence }) => ({ file, sentence })),
});

/** Whether worlds run again came out the same, or which files did not. */
export function reproducedText(run: Reproduced): readonly Line[] {
  const { folder, manifest, worlds, differs, stopped, compared } = run;
  const share = manifest.worlds === 0 ? 0 : worlds / manifest.worlds;
  const of = `${count(worlds, 'world')} run again (${percent(share)} of ${manifest.worlds})`;
  if (differs.length > 0) return [`${folder}: ${of}.`, ...differs].flatMap((one) => wrap(one).map(warning));
  if (stopped) return wrap(`${folder}: stopped after ${of}, all equal so far.`).map(warning);
  const what = run.made === null ? 'every value of them equal' : 'every byte equal';
  return wrap(`${folder}: ${of}, ${what} in ${count(compared, 'file')}.`).map(plain);
}

/** Whether tables made again came out the same, or which did not. */
export function tablesText({
  folder,
  compared,
  differs,
}: {
  readonly folder: string;
  readonly compared: number;
  readonly differs: readonly string[];
}): readonly Line[] {
  if (differs.length > 0) return differs.flatMap((one) => wrap(one).map(warning));
  return wrap(`${folder}: ${count(compared, 'table')} made again, every byte equal.`).map(plain);
}
