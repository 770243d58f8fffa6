import type { OutcomeFinding } from '../../../analysis/index.ts';
import { figure, figureWithin, spoken } from '../../../words/index.ts';
import { inPercent, percentRange, range, unitWords } from './figures.ts';

/** An outcome with its 95 percent interval and what one would say without the model, in one sentence. */
export function outcomeSentence(finding: OutcomeFinding, naive: number | null, unit: string): string {
  const name = spoken(finding.name);
  const { value, low, high } = finding;
  switch (finding.form) {
    case 'probability':
      return `${name}: in ${inPercent(value)} of worlds, interval ${percentRange(low, high)}; ${naiveWords(naive, inPercent)}.`;
    case 'time': {
      const { q50 } = finding.quantiles;
      const median =
        q50.value === Infinity
          ? 'half of all worlds never see it'
          : `half of all worlds see it by month ${figure(q50.value)}`;
      return `${name}: comes in ${inPercent(value)} of worlds, interval ${percentRange(low, high)}, and ${median}; ${naiveWords(naive, figure)}.`;
    }
    default: {
      const { q05, q95 } = finding.quantiles;
      const mean = figureWithin(value, (high - low) / 2);
      return `${name}: ${mean}${unitWords(unit)} on average, nine worlds in ten from ${range(q05.value, q95.value)}; ${naiveWords(naive, figure)}.`;
    }
  }
}

const naiveWords = (naive: number | null, words: (value: number) => string): string =>
  naive === null
    ? 'nobody has a figure for it without the model'
    : `without the model one would say ${words(naive)}`;
