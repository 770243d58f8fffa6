import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Disk, replaceDisk } from '../../src/store/disk/disk.ts';
import type { StoreFault } from '../../src/store/index.ts';
import { filesOf } from './files-of.ts';
import { folder, store } from './stored.ts';

type Failure = (name: keyof Disk) => Error;

const system =
  (code: string): Failure =>
  (name) =>
    Object.assign(new Error(`${code}: the system says no, ${name}`), { code });

/** A disk on which everything from the call of this number on fails: writes at first take half of what they are given, as disks do. Counts its calls. */
function failingFrom(
  first: number,
  failure: Failure,
): { readonly calls: () => number; readonly stop: () => void } {
  let calls = 0;
  const checked = (name: keyof Disk): void => {
    calls += 1;
    if (calls >= first) throw failure(name);
  };
  const stop = replaceDisk({
    open: (path, flags) => {
      checked('open');
      return openSync(path, flags);
    },
    write: (file, bytes, from, length, at) => {
      calls += 1;
      if (calls > first) throw failure('write');
      return writeSync(file, bytes, from, calls === first ? Math.ceil(length / 2) : length, at);
    },
    sync: (file) => {
      checked('sync');
      fsyncSync(file);
    },
    close: (file) => {
      closeSync(file);
      checked('close');
    },
    rename: (from, to) => {
      checked('rename');
      renameSync(from, to);
    },
    truncate: (path, length) => {
      checked('truncate');
      truncateSync(path, length);
    },
    remove: (path) => {
      checked('remove');
      rmSync(path, { recursive: true, force: true });
    },
  });
  onTestFinished(stop);
  return { calls: () => calls, stop };
}

const WORLDS = 100;
const wish = { paths: 10 };

describe('a disk that fails', () => {
  it.each([
    ['EIO', 'broken off', 'the disk fails', 5],
    ['EROFS', 'cannot write', 'nothing can be written there', 11],
  ] as const)(
    'with %s at whatever call is told of in a sentence, and what is resumed after is whole',
    async (code, kind, reason, step) => {
      const whole = folder();
      const counting = failingFrom(Infinity, system(code));
      await store(whole, WORLDS, wish);
      counting.stop();
      const calls = counting.calls();
      expect(calls).toBeGreaterThan(60);
      for (let first = 1; first < calls; first += step) {
        const home = folder();
        const failing = failingFrom(first, system(code));
        const fault = await store(home, WORLDS, wish).then(
          (ending) => ending,
          (error: StoreFault) => error,
        );
        failing.stop();
        expect([first, fault]).toEqual([first, expect.objectContaining({ kind })]);
        expect(String(fault)).toContain(reason);
        // Held where nothing but the journal, or the folder for what is not finished, was still to be done.
        expect(['done', 'held']).toContain(await store(home, WORLDS, wish));
        expect(filesOf(home)).toEqual(filesOf(whole));
        expect(
          readdirSync(home, { recursive: true }).filter((name) => String(name).endsWith('.fresh')),
        ).toEqual([]);
      }
    },
  );

  it('that takes few bytes at a time gives the same files', async () => {
    const [whole, slow] = [folder(), folder()];
    await store(whole, WORLDS, wish);
    const stop = replaceDisk({
      write: (file, bytes, from, length, at) => writeSync(file, bytes, from, Math.min(length, 1000), at),
    });
    onTestFinished(stop);
    await store(slow, WORLDS, wish);
    expect(filesOf(slow)).toEqual(filesOf(whole));
  });
});
