const GOLDEN = 0x9e3779b9;

/**
 * Key of an ordered pair of agent keys, for pair quantities and splits. With one of the two held fixed, different
 * partners always get different keys; the mix is a bijection of 32-bit words (Wellons 2018, "lowbias32").
 */
export function pairKey(first: number, second: number): number {
  return mixed(mixed(first) + second + GOLDEN) >>> 0;
}

function mixed(word: number): number {
  const a = Math.imul(word ^ (word >>> 16), 0x7feb352d);
  const b = Math.imul(a ^ (a >>> 15), 0x846ca68b);
  return b ^ (b >>> 16);
}
