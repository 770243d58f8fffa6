/** Rotations of Threefry 4x32, two for each of eight rounds (Salmon et al. 2011, table 2). */
const ROTATIONS = [
  [10, 26],
  [11, 21],
  [13, 27],
  [23, 5],
  [6, 20],
  [17, 11],
  [25, 10],
  [18, 20],
] as const;

const WORD = 0xffffffffn;
const rotate = (word: bigint, by: number): bigint =>
  ((word << BigInt(by)) | (word >> BigInt(32 - by))) & WORD;

/** Threefry 4x32 with any number of rounds, written from its definition with big integers: slow and obviously right. */
export function referenceThreefry(
  key: readonly number[],
  counter: readonly number[],
  rounds: number,
): number[] {
  const words = key.map(BigInt);
  const keys = [...words, words.reduce((parity, word) => parity ^ word, 0x1bd11bdan)];
  const keyAt = (index: number): bigint => keys[index % 5] ?? 0n;
  let [a, b, c, d] = counter.map((word, index) => (BigInt(word) + keyAt(index)) & WORD) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  for (let round = 0; round < rounds; round += 1) {
    const [first, second] = ROTATIONS[round % 8] ?? [0, 0];
    a = (a + b) & WORD;
    b = rotate(b, first) ^ a;
    c = (c + d) & WORD;
    d = rotate(d, second) ^ c;
    // The published permutation of words between rounds swaps the second and the fourth.
    [b, d] = [d, b];
    if (round % 4 === 3) {
      const injection = (round + 1) / 4;
      a = (a + keyAt(injection)) & WORD;
      b = (b + keyAt(injection + 1)) & WORD;
      c = (c + keyAt(injection + 2)) & WORD;
      d = (d + keyAt(injection + 3) + BigInt(injection)) & WORD;
    }
  }
  return [a, b, c, d].map(Number);
}
