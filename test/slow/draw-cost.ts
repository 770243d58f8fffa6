import * as chance from '../../src/chance/index.ts';
import * as numerics from '../../src/numerics/index.ts';

/** Expressions in u (uniform), i (index), key, site and reach, each with the most it may cost in units of Math.exp. */
export const costs: readonly (readonly [name: string, expression: string, most: number])[] = [
  ['exp', 'exp(u * 10 - 5)', 5],
  ['log', 'log(u)', 5],
  ['power', 'power(u, 1.7)', 15],
  ['tanh', 'tanh(u * 4 - 2)', 10],
  ['sin', 'sin(u * 10)', 6],
  ['inverseNormal', 'inverseNormal(u)', 8],
  ['logGamma', 'logGamma(u * 20)', 30],
  ['gammaQuantile, shape 2', 'gammaQuantile(u, 2)', 400],
  ['word', 'word(key, i, 7, site, 5)', 8],
  ['itemWord', 'itemWord(key, i, 7, i & 63, site, 5)', 8],
  ['uniform', 'uniform(u, 2, 3)', 2],
  ['normal', 'normal(u, 1, 2)', 8],
  ['lognormal', 'lognormal(u, 1, 0.5)', 30],
  ['bernoulli', 'bernoulli(u, 0.3)', 3],
  ['exponential', 'exponential(u, 3)', 6],
  ['triangular', 'triangular(u, 1, 2, 5)', 4],
  ['logTriangular', 'logTriangular(u, 1, 2, 5)', 45],
  ['poisson, mean 0.5', 'poisson(u, 0.5)', 15],
  ['poisson, mean 5', 'poisson(u, 5)', 30],
  ['poisson, mean 100', 'poisson(u, 100)', 70],
  ['poisson, mean 10,000', 'poisson(u, 10000)', 400],
  ['negativeBinomial, mean 5, size 2', 'negativeBinomial(u, 5, 2)', 30],
  ['negativeBinomial, mean 113, size 2', 'negativeBinomial(u, 113, 2)', 80],
  ['negativeBinomial, mean 113, size 20', 'negativeBinomial(u, 113, 20)', 80],
  ['binomial, 3 of chance 0.2', 'binomial(u, 3, 0.2)', 10],
  ['binomial, 20 of chance 0.2', 'binomial(u, 20, 0.2)', 12],
  ['binomial, 100 of chance 0.2', 'binomial(u, 100, 0.2)', 25],
  ['binomial, 1000 of chance 0.3', 'binomial(u, 1000, 0.3)', 90],
  ['powerLaw', 'powerLaw(u, 0.61, 0.39, 2.2, 5, 150)', 30],
  ['powerLawWithin', 'powerLawWithin(u, 0.61, 0.39, 2.2, 5, 150, reach)', 25],
];

const UNIFORMS = 4096;
const ROUNDS = 5;
const ROUND_MICROSECONDS = 15_000;

/** Nanoseconds of processor time for one evaluation, the least of five rounds; a function of its own so that V8 sees one call site. */
function nanoseconds(expression: string): number {
  const given: Readonly<Record<string, unknown>> = { ...numerics, ...chance };
  const key = chance.seedKey('cost');
  const site = chance.siteHash('draw.cost');
  const uniforms = Float64Array.from({ length: UNIFORMS }, (_, world) =>
    chance.uniformOf(chance.word(key, world, 0, site, 0)),
  );
  const loop = new Function(
    ...['uniforms', 'key', 'site', 'reach', 'repeats', ...Object.keys(given)],
    `let sum = 0; for (let r = 0; r < repeats; r++) for (let i = 0; i < ${UNIFORMS}; i++) { const u = uniforms[i]; sum += ${expression}; } return sum;`,
  );
  const measure = (repeats: number): number => {
    const start = process.cpuUsage();
    loop(uniforms, key, site, chance.powerLawReach(2.2, 5, 150), repeats, ...Object.values(given));
    const spent = process.cpuUsage(start);
    return spent.user + spent.system;
  };
  let repeats = 2;
  while (measure(repeats) < ROUND_MICROSECONDS) repeats *= 2;
  const least = Math.min(...Array.from({ length: ROUNDS }, () => measure(repeats)));
  return (least * 1000) / (repeats * UNIFORMS);
}

// Each expression is measured in a process of its own, or the next one would inherit the type feedback of the last.
if (import.meta.main) {
  const [, , expression = '0'] = process.argv;
  console.log(nanoseconds('Math.exp(u * 10 - 5)'), nanoseconds(expression));
}
