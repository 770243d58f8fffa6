import { refits } from './refits.ts';

/** What a reader should know before counting a fact in the model's favour. */
const cautions: Readonly<Record<string, string>> = {
  SF3: 'The fall in Khyber Pakhtunkhwa is put into the stage: a lower level to return to, fewer deaths an event.',
  SF5: 'The priors of memory and contagion come from this fit; that it is found again shows only that nothing spoils it.',
  SF8: 'The range of Khyber Pakhtunkhwa rests on the fall that is put into the stage (SF3).',
  SF9: 'The law of severities is taken from these figures.',
  SF10: 'The shares of the groups are taken from these figures; the model must only keep them.',
  SF14: 'The number of deals at the launch and the law of their sizes are put in; how many find money is not.',
  SF17: 'Independent random walks do as well: the model must only not invent a trade-off.',
  SF22: 'Volatilities and correlation are priors taken from these figures.',
};

/** A caution on a fact, or null where the fact stands for itself. */
export const cautionOn = (fact: string): string | null => cautions[fact] ?? null;

/** The refits (`npm run fit`) in which a fact took part. */
export const refitsWith = (fact: string): readonly string[] =>
  Object.entries(refits)
    .filter(([, { facts }]) => facts.some((one) => one === fact || one.startsWith(`${fact}.`)))
    .map(([name]) => name);
