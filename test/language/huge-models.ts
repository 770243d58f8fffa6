const times = (count: number, write: (index: number) => string, between = '\n'): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(between);

const COMMON = 'common: {x: {is: 1}}\n';
const END = 'outcomes: {end: final(x)}\n';
const kinds = (inner: string): string => `kinds: {${inner}}\n${COMMON}${END}`;
const quantities = (count: number, write: (index: number) => string): string =>
  `common:\n  x: {is: 1}\n${times(count, write)}\n${END}`;
const options = (count: number, write: (index: number) => string): string =>
  `kinds: {k: {count: 3000, w: {starts: 0, next: w}}}\n${COMMON}decisions: {boss: {options: {${times(count, write, ', ')}}}}\n${END}`;

/** Models that are larger than any model should be, by what there is too much of. */
export const HUGE_MODELS: Readonly<Record<string, string>> = {
  formulas: quantities(4900, (i) => `  q${i}: {is: x + ${i} * (x - 2) / 3}`),
  'unknown names': quantities(4900, (i) => `  quantity_${i}: {is: quantita_${i * 7}}`),
  'unknown names in long formulas': quantities(
    2000,
    (i) => `  quantity_${i}: {is: "${times(30, (j) => `zuantity_${j * i}`, '+')}"}`,
  ),
  'unknown agents': `kinds: {k: {count: 5000, z: {is: 1}}}\n${quantities(4900, (i) => `  quantity_${i}: {is: kk_${i * 7}.z}`)}`,
  'values for nobody': kinds(
    `k: {count: 5000, z: {values: {${times(5000, (i) => `h_${i + 1}: ${i}`, ', ')}}}}`,
  ),
  'agents by name': kinds(`k: {agents: [${times(19_900, (i) => `a${i}`, ', ')}]}`),
  'agents with fields': kinds(`k: {agents: {${times(4900, (i) => `a${i}: {z: ${i}}`, ', ')}}}`),
  pairs: kinds('k: {count: 5000, p: {toward: k, is: 1}}'),
  'pairs in a table': kinds('k: {count: 1400, p: {toward: k, values: {k_1: {k_2: 3}}}}'),
  'kinds of pairs': kinds(`k: {count: 5000, ${times(3000, (i) => `p${i}: {toward: k, is: 1}`, ', ')}}`),
  kinds: kinds(times(4000, (i) => `k${i}: {count: 5000}`, ', ')),
  'quantities of many agents': kinds(`k: {count: 5000, ${times(4000, (i) => `z${i}: {is: 1}`, ', ')}}`),
  'fields of arrivals': kinds(
    `k: {places: 5000, enters: {count: {draw: poisson(1)}, each: {${times(4000, (i) => `z${i}: 1`, ', ')}}}}`,
  ),
  neighbours: kinds('k: {count: 5000, network: {n: {ring: 5000}}, z: {is: 1}}'),
  'scattered neighbours': kinds('k: {count: 5000, network: {n: {ring: 2, random: 5000}}, z: {is: 1}}'),
  lattices: kinds(
    `k: {count: 5000, network: {${times(1000, (i) => `n${i}: {lattice: {rows: 50, columns: 100, neighbours: 8}}`, ', ')}}}`,
  ),
  'listed neighbours': kinds(
    `k: {count: 5000, network: {n: {list: {${times(3000, (i) => `k_${i + 1}: [k_${i + 1}, k_${5000 - i}, zz]`, ', ')}}}}}`,
  ),
  targets: options(4500, (i) => `o${i}: {target: k}`),
  'choosy targets': options(2500, (i) => `o${i}: {target: k, where: target != k_3 and target != k_4}`),
  effects: options(
    1,
    (i) =>
      `o${i}: {does: {${times(3000, (j) => `k_${j + 1}.w: 1`, ', ')}}, expects: {${times(3000, (j) => `k_${j + 1}.w: 2`, ', ')}}}`,
  ),
  hearing: `signals: {${times(2000, (i) => `s${i}: {cost: 1, valence: 2}`, ', ')}}\n${kinds(`k: {agents: [a, b], ${times(2500, (i) => `h${i}: {is: 'heard(a, self, cost)'}`, ', ')}}`)}`,
  'a chain': quantities(4900, (i) => `  q${i}: {is: ${i === 4899 ? 'x' : `q${i + 1}`} + 1}`),
  'a ring of formulas': quantities(4900, (i) => `  q${i}: {is: q${(i + 1) % 4900} + 1}`),
  'stages that are none': kinds(
    `k: {agents: [a], s: {one_of: [${times(3000, (i) => `s${i}`, ', ')}], moves: {${times(3000, (i) => `s${i}: {t${i + 1}: 0.1}`, ', ')}}}}`,
  ),
  'names over time that are none': `fans: [${times(5000, (i) => `x${i}`, ', ')}]\n${kinds(times(1500, (i) => `k${i}: {count: 8, z${i}: {is: 1}}`, ', '))}`,
  'switches for nothing': `mechanisms: {${times(6000, (i) => `m${i}: Nothing.`, ', ')}}\nwithout: [${times(3000, (i) => `m${i * 3}`, ', ')}]\n${COMMON}${END}`,
  'a timeline': `timeline:\n${times(3900, (i) => `  - {on: ${i % 12}, set: {x: ${i}}}`)}\n${COMMON}${END}`,
  outcomes: `${COMMON}outcomes: {${times(4000, (i) => `e${i}: final(x) + ever(x > ${i})`, ', ')}}\n`,
  terms: `common: {x: {is: {${times(6000, (i) => `t${i}: 1`, ', ')}}}}\n${END}`,
};
