import { describe, expect, it } from 'vitest';
import { type PublishedCase, publishedCases } from '../../src/published/index.ts';

/** The published numbers of the case that runs a file, by what they are. */
function publishedBy(file: string): Readonly<Record<string, number | null>> {
  const one = publishedCases.find((some: PublishedCase) => some.is === 'run' && some.file === file);
  return Object.fromEntries((one?.figures ?? []).map(({ says, published }) => [says, published]));
}

describe('published numbers, worked out another way', () => {
  it('the logit equilibrium, by following the answers to one another', () => {
    let [up, left] = [0.5, 0.5];
    for (let round = 0; round < 500; round += 1) {
      up += 0.3 * (1 / (1 + Math.exp(1 - 10 * left)) - up);
      left += 0.3 * (1 / (1 + Math.exp(2 * up - 1)) - left);
    }
    const published = publishedBy('matching-pennies');
    expect(published['odds of up']).toBeCloseTo(up, 9);
    expect(published['odds of left']).toBeCloseTo(left, 9);
  });

  it('the election, from the three chances', () => {
    const [p12, p13, p23] = [0.5782, 0.9918, 0.1948];
    const conditional = [p12 * p13, (1 - p12) * p23, (1 - p13) * (1 - p23)];
    const sum = conditional.reduce((one, other) => one + other, 0);
    let markov = [1 / 3, 1 / 3, 1 / 3];
    const beats = [
      [0, p12, p13],
      [1 - p12, 0, p23],
      [1 - p13, 1 - p23, 0],
    ];
    const wins = (one: number, other: number) => beats[one]?.[other] ?? Number.NaN;
    for (let round = 0; round < 500; round += 1) {
      markov = markov.map((share, one) =>
        [0, 1, 2]
          .filter((other) => other !== one)
          .reduce(
            (total, other) =>
              total + ((markov[other] ?? 0) * wins(one, other) - share * wins(other, one)) / 3,
            share,
          ),
      );
    }
    const published = Object.values(publishedBy('election'));
    const worked = [...conditional.map((one) => one / sum), ...markov];
    expect(published.map((one) => one?.toFixed(4))).toEqual(worked.map((one) => one.toFixed(4)));
  });

  it('ruin and its time, by one step of the game at a time', () => {
    let where = Float64Array.from({ length: 11 }, (_, fortune) => (fortune === 5 ? 1 : 0));
    let games = 0;
    for (let game = 0; game < 5000; game += 1) {
      const next = new Float64Array(11);
      where.forEach((chance, fortune) => {
        if (fortune === 0 || fortune === 10) next[fortune] = (next[fortune] ?? 0) + chance;
        else {
          games += chance;
          next[fortune + 1] = (next[fortune + 1] ?? 0) + 0.45 * chance;
          next[fortune - 1] = (next[fortune - 1] ?? 0) + 0.55 * chance;
        }
      });
      where = next;
    }
    const published = publishedBy('gamblers-ruin');
    expect(published['chance of ruin']).toBeCloseTo(where[0] ?? 0, 9);
    expect(published['expected number of games']).toBeCloseTo(games, 9);
  });

  it('the arcsine law, against its limit', () => {
    const published = publishedBy('random-walk');
    for (const share of [0.1, 0.5, 0.9]) {
      const limit = (2 / Math.PI) * Math.asin(Math.sqrt(share));
      expect(Math.abs((published[`leads at most ${share} of the time`] ?? 0) - limit)).toBeLessThan(0.005);
    }
  });

  it("Ishigami's variance, from a and b", () => {
    const [a, b] = [7, 0.1];
    const variance = a ** 2 / 8 + (b * Math.PI ** 4) / 5 + (b ** 2 * Math.PI ** 8) / 18 + 0.5;
    expect(publishedBy('ishigami').variance).toBeCloseTo(variance, 6);
  });
});
