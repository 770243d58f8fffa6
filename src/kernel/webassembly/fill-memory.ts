import { type Key, siteHash } from '../../chance/index.ts';
import { at } from '../at.ts';
import type { Program } from '../program/index.ts';
import type { EmittedModule } from './emit-module.ts';
import { drawsOf, fixedRows, KEY, rowsAtOnce } from './memory-map.ts';
import { VECTOR } from './vector.ts';

/** Skein's constant that makes the fifth key word (src/chance/threefry.ts). */
const PARITY = 0x1bd11bda;

/** Writes what does not change from world to world: key, constants, tables, hashes of sites, and what cells begin with. */
export function fillMemory(program: Program, emitted: EmittedModule, buffer: ArrayBuffer, key: Key): void {
  const { map, constants, precision } = emitted;
  const [k0 = 0, k1 = 0, k2 = 0, k3 = 0] = key;
  [k0, k1, k2, k3, PARITY ^ k0 ^ k1 ^ k2 ^ k3].forEach((word, index) => {
    new Int32Array(buffer, KEY + VECTOR * index, VECTOR / 4).fill(word);
  });
  constants.writeTo(buffer);
  program.tables.forEach((table, index) => {
    precision.numbers(buffer, at(map.numbers, index), table.length).set(table);
    new Int32Array(buffer, map.wholes[index], table.length).set(table);
  });
  fillBlank(program, emitted, buffer);
  fillSites(program, emitted, buffer);
}

function fillBlank(program: Program, { map, precision }: EmittedModule, buffer: ArrayBuffer): void {
  const { lanes } = precision;
  const blank = precision.numbers(buffer, map.blank, program.cells * lanes);
  const { switches, mechanisms, switchedOff, image } = program;
  for (const [cell, value] of image) blank.fill(value, cell * lanes, (cell + 1) * lanes);
  blank.fill(1, switches * lanes, (switches + mechanisms) * lanes);
  for (const off of switchedOff) blank.fill(0, (switches + off) * lanes, (switches + off + 1) * lanes);
  if (precision.keys.table === 'wholes') fillKeys(program, map.blank, buffer);
}

/** Keys of the named holders of places, as words. */
function fillKeys({ image, pools }: Program, from: number, buffer: ArrayBuffer): void {
  const isKey = (cell: number): boolean =>
    pools.some(({ keys, places }) => cell >= keys && cell < keys + places);
  for (const [cell, value] of image) {
    if (isKey(cell)) new Int32Array(buffer, from + VECTOR * cell, VECTOR / 4).fill(value);
  }
}

/** Low and high words of the rows' sites, as many rows a vector as are drawn at once; the high ones of fixed rows hold the agent's key already. */
function fillSites(program: Program, { map, precision }: EmittedModule, buffer: ArrayBuffer): void {
  const { lanes } = precision;
  const atOnce = rowsAtOnce(precision);
  const hashes = program.sites.map((site) => siteHash(site));
  const fixed = program.rows.slice(0, fixedRows(program)).map(({ site, key }) => ({ site, key: key ?? 0 }));
  const pooled = program.poolRows.map(({ sites }, pool) => ({
    from: at(map.poolRows, pool),
    rows: sites.map((site) => ({ site, key: 0 })),
  }));
  for (const { from, rows } of [{ from: map.rows, rows: fixed }, ...pooled]) {
    const words = new Int32Array(buffer, from, 8 * drawsOf(precision, rows.length));
    rows.forEach(({ site, key }, row) => {
      const { low, high } = at(hashes, site);
      const first = 8 * Math.floor(row / atOnce) + lanes * (row % atOnce);
      words.fill(low, first, first + lanes);
      words.fill(high ^ key, first + 4, first + 4 + lanes);
    });
  }
}
