import { readTextFile } from './read-text-file.ts';

/** Whether a file is an experiment and no scenario: it has a `design` of its own, or factors and no design yet. */
export function isExperiment(path: string): boolean {
  const read = readTextFile(path, path);
  return 'file' in read && /^(design|factors)[ \t]*:/m.test(read.file.text);
}
