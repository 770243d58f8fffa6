import { type Key, siteHash } from '../../chance/index.ts';
import { at } from '../at.ts';
import type { Program } from '../program/index.ts';
import type { EmittedModule } from './emit-module.ts';
import { fixedRows, KEY, LANES, type MemoryMap, pairsOf, VECTOR } from './memory-map.ts';

/** Skein's constant that makes the fifth key word (src/chance/threefry.ts). */
const PARITY = 0x1bd11bda;

/** Writes what does not change from world to world: key, constants, tables, hashes of sites, and what cells begin with. */
export function fillMemory(program: Program, emitted: EmittedModule, buffer: ArrayBuffer, key: Key): void {
  const { map, constants } = emitted;
  const [k0 = 0, k1 = 0, k2 = 0, k3 = 0] = key;
  [k0, k1, k2, k3, PARITY ^ k0 ^ k1 ^ k2 ^ k3].forEach((word, index) => {
    new Int32Array(buffer, KEY + VECTOR * index, VECTOR / 4).fill(word);
  });
  constants.writeTo(buffer);
  program.tables.forEach((table, index) => {
    new Float64Array(buffer, map.numbers[index], table.length).set(table);
    new Int32Array(buffer, map.wholes[index], table.length).set(table);
  });
  fillBlank(program, map, buffer);
  fillSites(program, map, buffer);
}

function fillBlank(program: Program, map: MemoryMap, buffer: ArrayBuffer): void {
  const blank = new Float64Array(buffer, map.blank, program.cells * LANES);
  const { switches, mechanisms, switchedOff, image } = program;
  for (const [cell, value] of image) blank.fill(value, cell * LANES, (cell + 1) * LANES);
  blank.fill(1, switches * LANES, (switches + mechanisms) * LANES);
  for (const off of switchedOff) blank.fill(0, (switches + off) * LANES, (switches + off + 1) * LANES);
}

/** Low and high words of the rows' sites, two rows a vector; the high ones of fixed rows hold the agent's key already. */
function fillSites(program: Program, map: MemoryMap, buffer: ArrayBuffer): void {
  const hashes = program.sites.map((site) => siteHash(site));
  const fixed = program.rows.slice(0, fixedRows(program)).map(({ site, key }) => ({ site, key: key ?? 0 }));
  const pooled = program.poolRows.map(({ sites }, pool) => ({
    from: at(map.poolRows, pool),
    rows: sites.map((site) => ({ site, key: 0 })),
  }));
  for (const { from, rows } of [{ from: map.rows, rows: fixed }, ...pooled]) {
    const words = new Int32Array(buffer, from, 8 * pairsOf(rows.length));
    rows.forEach(({ site, key }, row) => {
      const { low, high } = at(hashes, site);
      const first = 8 * (row >> 1) + LANES * (row & 1);
      words.fill(low, first, first + LANES);
      words.fill(high ^ key, first + 4, first + 4 + LANES);
    });
  }
}
