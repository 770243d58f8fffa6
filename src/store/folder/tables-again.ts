import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { complaint } from './check-files.ts';

/** The files that a manifest lists besides its parts, with the SHA-256 of each. */
export type ListedFiles = Readonly<Record<string, { readonly sha256: string }>>;

/**
 * Holds tables that were made again, by file name, against those of a folder; files that were not made again are at least what was written.
 * One sentence for each that differs.
 */
export const tablesAgain = (
  folder: string,
  files: ListedFiles,
  texts: Readonly<Record<string, string>>,
): readonly string[] =>
  Object.entries(files).flatMap(([file, { sha256 }]) => {
    const text = texts[file];
    if (text === undefined) return complaint(join(folder, file), sha256) ?? [];
    return differenceOf(folder, { file, sha256 }, createHash('sha256').update(text).digest('hex')) ?? [];
  });

/** In what a file differs from one made again, whose SHA-256 is given; null when in nothing. */
export function differenceOf(
  folder: string,
  listed: { readonly file: string; readonly sha256: string },
  made: string,
): string | null {
  const damage = complaint(join(folder, listed.file), listed.sha256);
  if (damage !== null) return damage;
  return made === listed.sha256 ? null : `${listed.file} comes out with other bytes`;
}
