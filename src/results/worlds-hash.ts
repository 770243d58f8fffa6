import { createHash } from 'node:crypto';
import { outcomeColumns, type WorldsTable } from './worlds-table.ts';

const worldsAtOnce = 1024;

/**
 * SHA-256 (64 hex digits) of every world's outcomes: their f64 bits, little-endian, world after world, outcomes in
 * table order. Minus zero counts as zero, since engines agree by `===`; a NaN is refused, since its bits are free.
 */
export function worldsHash(table: WorldsTable): string {
  const digest = new WorldsDigest();
  digest.add(table);
  return digest.hash();
}

/** The hash of worlds that come some at a time. */
export class WorldsDigest {
  readonly #digest = createHash('sha256');
  #worlds = 0;

  /** Takes the worlds that follow those before. */
  add(table: WorldsTable): void {
    const columns = outcomeColumns(table).map(({ name, values }) => ({ name, values }));
    const bytes = new Uint8Array(8 * columns.length * Math.min(worldsAtOnce, table.worlds));
    const rows = new DataView(bytes.buffer);
    for (let from = 0; from < table.worlds; from += worldsAtOnce) {
      const to = Math.min(from + worldsAtOnce, table.worlds);
      columns.forEach(({ name, values }, outcome) => {
        for (let world = from; world < to; world += 1) {
          const value = values[world] ?? Number.NaN;
          if (Number.isNaN(value))
            throw new RangeError(`outcome "${name}" is not a number in world ${this.#worlds + world}`);
          rows.setFloat64(8 * ((world - from) * columns.length + outcome), value + 0, true);
        }
      });
      this.#digest.update(bytes.subarray(0, 8 * columns.length * (to - from)));
    }
    this.#worlds += table.worlds;
  }

  /** `worldsHash` of all worlds so far. */
  hash(): string {
    return this.#digest.copy().digest('hex');
  }
}
