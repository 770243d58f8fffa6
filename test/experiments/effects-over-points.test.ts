import { describe, expect, it } from 'vitest';
import { studentDeviate } from '../../src/analysis/index.ts';
import { uniformStream } from '../../src/chance/index.ts';
import { type Experiment, mainEffects, type RanPoint } from '../../src/experiments/index.ts';
import { sound } from './shore.ts';

/** Points that came to a number each, the same in both of their worlds. */
const cameTo = ({ points }: Experiment, values: readonly number[]): readonly RanPoint[] =>
  points.map((point, at) => {
    const value = values[at] ?? Number.NaN;
    const columns = [Float64Array.of(value, value)];
    const outcomes = { names: ['y'], forms: ['number' as const], worlds: 2, columns };
    return { point, outcomes, findings: [], hash: '' };
  });

const PULL = 'title: T\nscenarios: [shore]\nworlds: 2\ndesign: latin-hypercube\n';

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

describe('the interval of an effect over points too', () => {
  it('is that of a straight line by HC3, where worlds add nothing', () => {
    const experiment = sound(`${PULL}points: 6\nfactors: {pull: {from: 0, to: 1}}\n`);
    const places = experiment.points.map(({ settings }) => Number(settings.get('pull')));
    const values = [3, 1, 4, 1, 5, 9];
    const mean = sum(places) / 6;
    const size = sum(places.map((place) => (place - mean) * (place - mean)));
    const weights = places.map((place) => (place - mean) / size);
    const slope = sum(weights.map((weight, at) => weight * (values[at] ?? 0)));
    const level = sum(values) / 6;
    const moved = places.map((place, at) => {
      const residual = (values[at] ?? 0) - level - slope * (place - mean);
      const leverage = 1 / 6 + ((place - mean) * (place - mean)) / size;
      return ((weights[at] ?? 0) * residual) / (1 - leverage);
    });
    const reach = studentDeviate(0.95, 4) * Math.sqrt(sum(moved.map((one) => one * one)));
    const [effect] = mainEffects(experiment, cameTo(experiment, values), 'y');
    expect(effect?.value).toBeCloseTo(slope, 9);
    expect(effect?.high).toBeCloseTo(slope, 9);
    expect(effect?.overPoints?.low).toBeCloseTo(slope - reach, 9);
    expect(effect?.overPoints?.high).toBeCloseTo(slope + reach, 9);
  });

  it('is that of the differences of two scenarios at the same points, a little wider', () => {
    const text = `${PULL.replace('[shore]', '[shore, cove]')}points: 5\nfactors: {pull: {from: 0, to: 1}}\n`;
    const experiment = sound(text);
    const differences = [1, 2, 3, 4, 10];
    const [scenario] = mainEffects(experiment, cameTo(experiment, [0, 7, 0, 7, 0, 1, 9, 3, 11, 10]), 'y');
    const variance = sum(differences.map((one) => (one - 4) * (one - 4))) / 5 / 5;
    const reach = (studentDeviate(0.95, 4) * Math.sqrt(variance)) / (1 - 1 / 5);
    expect(scenario?.value).toBeCloseTo(4, 12);
    expect(scenario?.overPoints?.high).toBeCloseTo(4 + reach, 9);
  });

  it('covers the slope in about 95 of 100 designs, where points scatter as they like', () => {
    const uniforms = uniformStream('points', 'test');
    const one = sound(`${PULL}points: 12\nfactors: {pull: {from: 0, to: 1}, push: {from: 0, to: 1}}\n`);
    let covered = 0;
    for (let design = 0; design < 400; design += 1) {
      const points = one.points.map((point) => ({
        ...point,
        settings: new Map([
          ['pull', uniforms()],
          ['push', uniforms()],
        ]),
      }));
      const values = points.map(({ settings }) => {
        const pull = Number(settings.get('pull'));
        // More scatter where there is more pull.
        return 2 * pull + (0.2 + pull) * (uniforms() + uniforms() + uniforms() - 1.5);
      });
      const experiment = { ...one, points };
      const { low = 0, high = 0 } =
        mainEffects(experiment, cameTo(experiment, values), 'y')[0]?.overPoints ?? {};
      covered += Number(low <= 2 && high >= 2);
    }
    expect(covered / 400).toBeGreaterThan(0.92);
    expect(covered / 400).toBeLessThan(0.99);
  });

  it('is not told in a grid, whose values are chosen', () => {
    const experiment = sound(
      'title: T\nscenarios: [shore]\nworlds: 2\ndesign: grid\nfactors: {pull: [0, 1]}\n',
    );
    expect(mainEffects(experiment, cameTo(experiment, [1, 2]), 'y')[0]?.overPoints).toBeNull();
  });
});
