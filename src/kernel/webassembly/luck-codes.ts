import { siteHash } from '../../chance/index.ts';
import { at as element } from '../at.ts';
import type { Assembler } from '../lanes/index.ts';
import type { Code } from './code.ts';
import { callTo, i32Const, i32Load, i32Pair, two, v128Load } from './instructions.ts';
import { gathered } from './memory-codes.ts';
import { BLOCK, ITEMS, MONTH, WHOLE_MONTH, WORDS } from './memory-map.ts';
import { VECTOR } from './vector.ts';
import { times } from './whole-codes.ts';
import { keepItems, leftWords, ofFour } from './write-luck.ts';
import type { WordsPlan } from './write-words.ts';

/** Second counter words of draws made once and of items, as src/chance/word.ts has them. */
const ONCE = 0x40000000;
const ITEM = 0x80000000;
const MONTH_SHIFT = 12;

type Draws = Pick<Assembler<Code>, 'uniformAt' | 'drawItems' | 'itemUniform'>;

export function drawsOf({ program, functions, constants, precision }: WordsPlan): Draws {
  const hashes = program.sites.map((site) => siteHash(site));
  const draw = (site: number, second: Code, key: Code): Code => {
    const { low, high } = element(hashes, site);
    return callTo(functions.index('draw'), [i32Const(low), i32Const(high), second, key]);
  };
  return {
    uniformAt: (site, month, key) => {
      if (month === null)
        return [draw(site, i32Const(ONCE), key), precision.uniforms(constants, leftWords(0, 0))];
      const words = v128Load(ofFour(month), WORDS);
      return [
        draw(site, i32Pair('shiftRight', month, i32Const(2)), key),
        precision.uniforms(constants, words),
      ];
    },
    drawItems: (site, month, item, key) => [
      draw(site, itemWord(month, item), key),
      keepItems(precision, constants),
    ],
    itemUniform: (item) => v128Load(ofFour(item), ITEMS),
  };
}

type Keys = Pick<Assembler<Code>, 'key' | 'keyEntry' | 'keyEntryAtPlaces' | 'arrivalKey' | 'pairKey'>;

export function keysOf(plan: WordsPlan): Keys {
  const { functions, constants, map, precision } = plan;
  const { keys } = precision;
  const keyTable = (table: number): number => element(map[keys.table], table);
  return {
    key: (value) => keys.constant(constants, value),
    keyEntry: (table, index) => precision.loadSplat(times(index, precision.bytes), keyTable(table)),
    keyEntryAtPlaces: (table, places) => gathered(plan, keyTable(table), precision.shift, 0, places),
    arrivalKey: (order) =>
      keys.arrival(constants, v128Load(i32Const(0), MONTH), i32Load(i32Const(0), WHOLE_MONTH), order),
    pairKey: (first, second) => callTo(functions.index('pair_key'), [first, second]),
  };
}

type Pools = Pick<Assembler<Code>, 'rekey' | 'recount' | 'takenCount' | 'taken' | 'isTaken'>;

export function poolsOf({ program, functions, constants, map, precision }: WordsPlan): Pools {
  return {
    rekey: (kind, places, mask) =>
      callTo(functions.index(`rekey_${kind}`), [places, mask, i32Load(i32Const(0), BLOCK)]),
    recount: (kind) => callTo(functions.index(`recount_${kind}`), []),
    takenCount: (kind) => i32Load(i32Const(0), map.taken.get(kind) ?? 0),
    taken: (kind, order) => i32Load(i32Pair('shiftLeft', order, i32Const(2)), (map.taken.get(kind) ?? 0) + 4),
    isTaken: (kind, place) => {
      const { occupied } = element(
        program.pools.filter((pool) => pool.kind === kind),
        0,
      );
      const cell = v128Load(i32Pair('shiftLeft', place, i32Const(4)), map.cells + occupied * VECTOR);
      return two(precision.operations['!='], cell, precision.constant(constants, 0));
    },
  };
}

const itemWord = (month: Code, item: Code): Code =>
  i32Pair(
    'or',
    i32Pair('or', i32Const(ITEM), i32Pair('shiftLeft', month, i32Const(MONTH_SHIFT))),
    i32Pair('shiftRight', item, i32Const(2)),
  );
