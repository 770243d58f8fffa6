import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';
import { pointed } from './pointed.ts';
import { said } from './said.ts';

const BASE = `
mechanisms: {habit: It goes on., scare: Fear.}
estimates: {rate: 2, share: {simplex: {left: 0.5, right: 0.5}}}
kinds: {k: {agents: [a, b], w: {starts: 0, next: {kept: {is: w, mechanism: habit}, fear: {is: 1, mechanism: scare}}}}, city: {agents: [north], size: {fixed: 1}}}
common: {x: {starts: 0, next: x + rate * (left - right) + a.w + north.size}}
outcomes: {end: final(x)}
`;
const scenario = (lines: readonly string[]): string => `from: m\n${lines.join('\n')}\n`;
const above = (...lines: readonly string[]): string[] => pointed(BASE, scenario(lines));
const wordsAbove = (...lines: readonly string[]): string[] =>
  said(BASE, scenario(lines)).map((one) => one.words);

describe('levers', () => {
  it('give numbers or distributions to estimates that are there', () => {
    const prior = (lever: string) =>
      modelOf(BASE, `from: m\nlevers: {rate: ${lever}}`).estimates.find((one) => one.name === 'rate')?.prior;
    expect(prior('3')).toEqual({ is: 'number', value: 3 });
    expect(prior('"uniform(1, 2)"')).toEqual({
      is: 'distribution',
      distribution: 'uniform',
      parameters: [1, 2],
    });
    expect(above('levers: {raet: 1}')).toEqual(['[raet] there is no estimate "raet" to set (rate?)']);
  });

  it('of shares must keep their sum', () => {
    const warning = '[left] warning: "left" is one of several shares of 1, which no longer add up';
    expect(above('levers: {left: 0.7}')).toEqual([warning]);
    expect(above('levers: {left: 0.7, right: 0.2}')).toEqual([warning]);
    expect(above('levers: {left: 0.7, right: 0.3}')).toEqual([]);
    expect(above('levers: {left: 0.7, right: 0.3000001}')).toEqual([]);
  });

  it('of shares are set all together, to numbers', () => {
    const words =
      '"left" is one of several shares of 1, which no longer add up | set all of left, right, so that they add up to 1';
    for (const levers of ['left: 0.5', 'left: 0.3, right: "uniform(0.7, 0.7)"', 'left: "uniform(0, 1)"'])
      expect(wordsAbove(`levers: {${levers}}`)).toEqual([words]);
  });

  it('set what is there, or say where it would be', () => {
    expect(wordsAbove('levers: {gravity: 1}')).toEqual([
      'there is no estimate "gravity" to set | levers: gives numbers to names that stand under estimates: in the model',
    ]);
  });
});

describe('without:', () => {
  it('switches off mechanisms that are there', () => {
    expect(above('without: [habit, scare]')).toEqual([]);
    expect(above('without: [scare, habbit]')).toEqual([
      '[habbit] there is no mechanism "habbit" to switch off (habit?)',
    ]);
    expect(wordsAbove('without: [gravity]')).toEqual([
      'there is no mechanism "gravity" to switch off | without: lists names that stand under mechanisms: in the model',
    ]);
  });

  it('says that a scenario took it away', () => {
    const gone = 'mechanisms: {scare: null}\nkinds: {k: {w: {is: {kept: {is: 1, mechanism: habit}}}}}';
    expect(wordsAbove(gone, 'without: [scare]')).toEqual([
      'there is no mechanism "scare" to switch off | "scare" is taken away in 1.yaml, line 2',
    ]);
  });
});

describe('a mechanism', () => {
  const inTerm = (name: string): string => BASE.replace('mechanism: habit', `mechanism: ${name}`);
  const wordsOf = (name: string): string | undefined =>
    said(inTerm(name)).find(({ there }) => there === name)?.words;

  it('is declared before a term names it', () => {
    expect(wordsOf('habot')).toBe('"habot" is no declared mechanism | did you mean habit');
    expect(wordsOf('gravity')).toBe('"gravity" is no declared mechanism | declare it under mechanisms:');
  });

  it('belongs to terms; at least one is needed', () => {
    const common = (x: string): string => `common: {x: {starts: 0, next: ${x}}}\noutcomes: {end: final(x)}`;
    expect(pointed(common('{}'))).toEqual(['[{] at least one term is needed here']);
    expect(pointed(common('{kept: x}'))).toEqual([]);
  });
});

describe('a mechanism expects', () => {
  const expecting = (outcome: string): string[] =>
    pointed(BASE.replace('It goes on.', `{says: It goes on., expects: {outcome: ${outcome}, sign: up}}`));

  it('an outcome or a quantity that is there', () => {
    for (const known of ['end', 'x', 'a.w', 'k.w', 'north.size']) expect(expecting(known)).toEqual([]);
    expect(expecting('ende')).toEqual(['[ende] there is no outcome "ende" (end?)']);
    expect(expecting('a.v')).toEqual(['[a.v] there is no outcome "a.v"']);
    expect(expecting('a.size')).toEqual(['[a.size] there is no outcome "a.size"']);
    expect(expecting('nobody.w')).toEqual(['[nobody.w] there is no outcome "nobody.w"']);
    expect(expecting('w')).toEqual(['[w] there is no outcome "w"']);
    expect(expecting('north.sise')).toEqual(['[north.sise] there is no outcome "north.sise" (north.size?)']);
    expect(expecting('city.sise')).toEqual(['[city.sise] there is no outcome "city.sise" (city.size?)']);
  });

  it('a common quantity, too, is thought of', () => {
    const model = BASE.replace('It goes on.', '{says: It goes on., expects: {outcome: prise, sign: up}}');
    expect(pointed(model.replace('common: {', 'common: {price: {is: 1}, '))).toEqual([
      '[prise] there is no outcome "prise" (price?)',
    ]);
  });

  it('also what a scenario takes away', () => {
    const model = BASE.replace('It goes on.', '{says: It goes on., expects: {outcome: more, sign: up}}');
    const lines = scenario(['outcomes: {more: null}']);
    expect(pointed(model.replace('final(x)}', 'final(x), more: final(x)}'), lines)).toEqual([]);
  });

  it.each(['quantities: {city.size: null}', 'kinds: {city: {size: null}}', 'kinds: {city: null}'])(
    'also a quantity: %s',
    (line) => {
      for (const of of ['north.size', 'city.size']) {
        const model = BASE.replace('It goes on.', `{says: It goes on., expects: {outcome: ${of}, sign: up}}`);
        expect(pointed(model.replace(' + north.size', ''), scenario([line]))).toEqual([]);
      }
    },
  );

  it('but not what nobody ever named', () => {
    const model = BASE.replace('It goes on.', '{says: It goes on., expects: {outcome: more, sign: up}}');
    const [other] = pointed(model, scenario(['outcomes: {end: null}']));
    expect(other).toBe('[more] there is no outcome "more"');
  });
});
