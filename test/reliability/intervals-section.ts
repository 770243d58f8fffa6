import { coverageOf } from '../analysis/coverage-of.ts';
import { KINDS } from '../analysis/interval-kinds.ts';
import { seriesInterval } from '../analysis/series-interval.ts';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Makes intervals at 90 % from so many simulated runs each and gives what the page says of them. */
export function intervalsSection(runs: number, stamp: string): string {
  const kinds = {
    ...KINDS,
    'a statistic of a series, by blocks (known to be narrow; no command prints it)': seriesInterval,
  };
  const rows = Object.entries(kinds).map(([kind, simulated]) => {
    const shares = coverageOf(simulated, runs);
    console.log(kind, shares);
    return `| ${kind} | ${runs} runs | ${shares.map(({ of, share }) => `${of}: ${percent(share)}`).join('; ')} |`;
  });
  return [
    '## Intervals',
    '',
    `Written ${stamp}. How often intervals that say 90 % hold the truth, in simulated runs whose truth is known; 87 to 93 % is what 1,000 runs allow.`,
    '',
    '| interval of | how often | holds the truth |',
    '| --- | --- | --- |',
    ...rows,
    '',
    'Intervals that always say 95 %, those of sensitivity and of main effects among them, are held by [test/analysis](../analysis), runs that stop',
    'when they are precise enough by [stopped-runs.test.ts](../slow/stopped-runs.test.ts).',
  ].join('\n');
}
