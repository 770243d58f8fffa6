import { join } from 'node:path';
import { reasonOf } from '../disk/disk-fault.ts';
import { fileHash } from '../disk/file-hash.ts';
import type { FolderManifest } from './manifest.ts';

/** A file that is not what was written. */
export interface Damage {
  readonly file: string;
  readonly isPart: boolean;
  readonly sentence: string;
}

/** Holds every file that a manifest lists against its SHA-256; gives those that are missing or differ. */
export function checkFiles(
  folder: string,
  { parts, pathParts, files }: Pick<FolderManifest, 'parts' | 'pathParts' | 'files'>,
): readonly Damage[] {
  const listed = [
    ...Object.entries(files).map(([file, { sha256 }]) => ({ file, sha256, isPart: false })),
    ...parts.map(({ file, sha256 }) => ({ file, sha256, isPart: true })),
    ...pathParts.map(({ file, sha256 }) => ({ file, sha256, isPart: true })),
  ];
  return listed.flatMap(({ file, sha256, isPart }) => {
    const sentence = complaint(join(folder, file), sha256);
    return sentence === null ? [] : [{ file, isPart, sentence }];
  });
}

/** What is wrong with a file that should have a SHA-256; null when nothing is. */
export function complaint(path: string, sha256: string): string | null {
  try {
    const found = fileHash(path);
    if (found === sha256) return null;
    return `${path} is not what was written (SHA-256 ${found.slice(0, 12)}..., not ${sha256.slice(0, 12)}...)`;
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing ? `${path} is missing` : `${path} cannot be read: ${reasonOf(error)}`;
  }
}
