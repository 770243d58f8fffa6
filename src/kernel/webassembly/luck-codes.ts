import { siteHash } from '../../chance/index.ts';
import { at as element } from '../at.ts';
import type { Assembler } from '../lanes/index.ts';
import type { Code } from './code.ts';
import { callTo, f64x2, i32Const, i32Load, i32Pair, two, v128Load } from './instructions.ts';
import { BLOCK, ITEMS, VECTOR, WORDS } from './memory-map.ts';
import { keepItems, leftWords, ofFour, uniformsOf } from './write-luck.ts';
import type { WordsPlan } from './write-words.ts';

/** Second counter words of draws made once and of items, as src/chance/word.ts has them. */
const ONCE = 0x40000000;
const ITEM = 0x80000000;
const MONTH_SHIFT = 12;

type Luck = Pick<
  Assembler<Code>,
  | 'uniformAt'
  | 'drawItems'
  | 'itemUniform'
  | 'pairKey'
  | 'rekey'
  | 'recount'
  | 'takenCount'
  | 'taken'
  | 'isTaken'
>;

export function luckOf(plan: WordsPlan): Luck {
  const { program, functions, constants, map } = plan;
  const hashes = program.sites.map((site) => siteHash(site));
  const draw = (site: number, second: Code, key: Code): Code => {
    const { low, high } = element(hashes, site);
    return callTo(functions.index('draw'), [i32Const(low), i32Const(high), second, key]);
  };
  return {
    uniformAt: (site, month, key) => {
      if (month === null) return [draw(site, i32Const(ONCE), key), uniformsOf(constants, leftWords(0, 0))];
      const words = v128Load(ofFour(month), WORDS);
      return [draw(site, i32Pair('shiftRight', month, i32Const(2)), key), uniformsOf(constants, words)];
    },
    drawItems: (site, month, item, key) => [draw(site, itemWord(month, item), key), keepItems(constants)],
    itemUniform: (item) => v128Load(ofFour(item), ITEMS),
    pairKey: (first, second) => callTo(functions.index('pair_key'), [first, second]),
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
      return two(f64x2['!='], cell, constants.double(0));
    },
  };
}

const itemWord = (month: Code, item: Code): Code =>
  i32Pair(
    'or',
    i32Pair('or', i32Const(ITEM), i32Pair('shiftLeft', month, i32Const(MONTH_SHIFT))),
    i32Pair('shiftRight', item, i32Const(2)),
  );
