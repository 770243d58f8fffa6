import { readTextFile } from './read-text-file.ts';

/** Whether a file is the script of a lesson and no scenario: it has `steps` of its own. */
export function isLesson(path: string): boolean {
  const read = readTextFile(path, path);
  return 'file' in read && /^steps[ \t]*:/m.test(read.file.text);
}
