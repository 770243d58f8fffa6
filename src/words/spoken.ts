/** Names that are spoken letter by letter or begin with a capital in the middle of a sentence. */
const KNOWN: Readonly<Record<string, string>> = {
  us: 'US',
  china: 'China',
  saudi: 'Saudi',
  pakistan: 'Pakistan',
  india: 'India',
  islamabad: 'Islamabad',
  beijing: 'Beijing',
  riyadh: 'Riyadh',
  washington: 'Washington',
  balochistan: 'Balochistan',
  khyber: 'Khyber',
  pakhtunkhwa: 'Pakhtunkhwa',
  reko: 'Reko',
  diq: 'Diq',
  gdp: 'GDP',
  ai: 'AI',
  ussm: 'USSM',
  bla: 'BLA',
  ttp: 'TTP',
  iskp: 'ISKP',
  cpec: 'CPEC',
};

/** A name of the model as a person would say it: `reko_diq_by_2028` is "Reko Diq by 2028", `us.alignment` "US alignment". */
export function spoken(name: string): string {
  const words = name
    .replace(/(\w+)\((\w+), (\w+)\)/, '$1 of $2 and $3')
    .split(/[._ ]+/)
    .map((word) => KNOWN[word] ?? word)
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** An agent within a sentence: "Balochistan", "the rest". */
export const placeName = (agent: string): string => LEFT_OVER[agent] ?? spoken(agent);

const LEFT_OVER: Readonly<Record<string, string>> = { rest: 'the rest', others: 'others', other: 'others' };
