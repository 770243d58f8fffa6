import type { SecondImplementation } from './second-implementation.ts';

/** What the page says of the scenario that was written a second time. */
export function secondSection(second: SecondImplementation, stamp: string): string {
  return [
    '## A second implementation',
    '',
    `Written ${stamp}. A scenario with its chance written a second time in base R: market-town.yaml and market-town.R.`,
    '',
    '| what is done | how often | what came of it |',
    '| --- | --- | --- |',
    `| both run on one seed | ${cells(second).join(' | ')} |`,
  ].join('\n');
}

function cells(second: SecondImplementation): readonly [string, string] {
  if (second.is === 'untried') return ['untried', second.because];
  const { worlds, otherWords, otherCounts, apart } = second;
  const said =
    otherWords + otherCounts === 0
      ? 'every first word and every count equal'
      : `OTHER: ${otherWords} first words, ${otherCounts} counts`;
  return [
    `${worlds} worlds`,
    `${said}; sums of normal numbers within ${apart.toExponential(1)} of themselves`,
  ];
}
