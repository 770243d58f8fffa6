import { LAWS } from '../laws/laws.ts';

/** Holds every law against so many cases and gives what the page says of them. */
export function lawsSection(cases: number, stamp: string): string {
  const rows = Object.entries(LAWS).map(([subject, laws]) => {
    const broken = laws.flatMap(({ says, holds }) => {
      try {
        holds(cases);
        return [];
      } catch (fault) {
        console.error(`${says}: ${fault}`);
        return [says];
      }
    });
    console.log(`${subject}: ${laws.length} laws, ${broken.length} broken`);
    const came = broken.length === 0 ? 'all hold' : `BROKEN: ${broken.join('; ')}`;
    return `| ${subject} | ${laws.length} laws, ${cases} cases each | ${came} |`;
  });
  const count = Object.values(LAWS).flat().length;
  return [
    '## Laws',
    '',
    `Written ${stamp}. ${count} laws of [test/laws](../laws): each compares runs of models with one another, whatever their numbers.`,
    '',
    '| about | how often | what came of it |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}
