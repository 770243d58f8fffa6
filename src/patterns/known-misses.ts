/** Why the model may miss a figure, found by looking into it; by fact and name of the figure. */
const knownMisses: Readonly<Record<string, string>> = {
  'SF2.deaths_variance_to_mean':
    "Severity follows UCDP's single deadly events (SF9); added up over a month it scatters more than ACLED's deaths in " +
    'Balochistan do. One law of severity cannot meet both records.',
  'SF2.months_above_100':
    'The heavy tail of severities that SF9 asks for puts more months above a hundred than ACLED counts.',
  'SF3.events_mean':
    'The fall after 2014 is one smooth return to a lower level in the model; the record fell in steps, so the early years ' +
    'come out too quiet when the late ones are right.',
  'SF8.khyber_years':
    'The model has no change of regime, such as the campaign of 2014, beyond its smooth return to a lower level.',
  'SF11.by_count_90':
    'Deals keep arriving at work at one pace in the model, while the record slowed down after 2020.',
  'SF12.committed_to_2016':
    'Works given up, long building and attacks, in this order, leave about one early commitment in ten unfinished after ' +
    'six years; in the record of a few large loans there was almost none.',
  'SF13.ninetieth': 'A run of 90 months cuts off the slowest projects.',
};

/** A reason for a miss: the one that is known, or on which side it lies. */
export function reasonForMiss(fact: string, figure: string, side: 'above' | 'below'): string {
  return knownMisses[`${fact}.${figure}`] ?? `The simulated median lies ${side} the accepted interval.`;
}
