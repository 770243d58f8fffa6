import { existsSync, readFileSync } from 'node:fs';
import { disk } from './disk.ts';
import { writeFault } from './disk-fault.ts';
import { writeAll } from './write-all.ts';

/** What happened to a run folder, one JSON document a line, and when. */
export interface Journal {
  tell(event: string, more?: Readonly<Record<string, unknown>>): void;
}

/** The journal at a path: the only file of a run folder that knows times, and the only one that differs between two ways to the same run. */
export function journalAt(path: string, now: () => Date): Journal {
  return {
    tell(event, more = {}) {
      const line = `${JSON.stringify({ at: now().toISOString(), event, ...more })}\n`;
      try {
        const begin = endsTorn(path) ? '\n' : '';
        const file = disk().open(path, 'a');
        try {
          writeAll(file, Buffer.from(begin + line));
          disk().sync(file);
        } finally {
          disk().close(file);
        }
      } catch (error) {
        throw writeFault(path, error);
      }
    },
  };
}

/** Whether the last line is half of one: whoever wrote it was killed. */
const endsTorn = (path: string): boolean => {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return text !== '' && !text.endsWith('\n');
};
