import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadEvidence } from '../../src/evidence/index.ts';
import { headline } from '../../src/text/index.ts';

const SOURCE = 'source: {id: paper, article: a.txt, outlet: Paper, date: 2025-07, trust: medium}';
const FACT = '{says: A tariff fell., kind: figure, confidence: high}';
const lines = (...text: string[]): string => text.join('\n');
const load = (...texts: string[]) =>
  loadEvidence(texts.map((text, index) => ({ name: `seeds/${index}.yaml`, text })));
const sentences = (...texts: string[]): string[] => load(...texts).problems.map(headline);

describe('loadEvidence', () => {
  it('reads a fact with its value, date and source', () => {
    const text = lines(
      SOURCE,
      'facts:',
      '  F001: {says: A tariff fell., kind: figure, confidence: high, value: {to: 19, steps: [29, 19]}, on: 2025}',
    );
    const { evidence, problems } = load(text);
    expect(problems).toEqual([]);
    expect(evidence.facts.get('F001')).toEqual({
      is: 'fact',
      id: 'F001',
      says: 'A tariff fell.',
      kind: 'figure',
      confidence: 'high',
      source: 'paper',
      value: { to: 19, steps: [29, 19] },
      on: '2025',
      place: { file: 'seeds/0.yaml', line: 3, column: 3, length: 4 },
    });
  });

  it('reads public figures that name their own sources', () => {
    const text = lines(
      'sources: {bank: {provider: A bank, date: 2025-06, trust: medium, version: 3.0}}',
      'facts: {P1: {source: bank, says: It holds reserves., kind: figure, confidence: medium, value: 10.7}}',
    );
    const { evidence, problems } = load(text);
    expect(problems).toEqual([]);
    expect(evidence.sources.get('bank')).toMatchObject({ outlet: 'A bank', version: '3.0', parts: [] });
    expect(evidence.facts.get('P1')).toMatchObject({ source: 'bank', value: 10.7 });
  });

  it('says where a key is unknown and which was meant', () => {
    expect(
      sentences(
        lines(
          SOURCE,
          'facts:',
          '  F001:',
          '    sais: A tariff fell.',
          '    kind: figure',
          '    confidence: high',
        ),
      ),
    ).toEqual([
      'seeds/0.yaml:4:5  fact F001 has no key "sais": did you mean "says"?',
      'seeds/0.yaml:4:5  fact F001 lacks "says"',
    ]);
    expect(sentences('fact: {}')).toEqual([
      'seeds/0.yaml:1:1  a seed file has no key "fact": did you mean "facts"?',
    ]);
  });

  it('says which words a kind may have', () => {
    expect(
      sentences(lines(SOURCE, 'facts: {F001: {says: A tariff fell., kind: evnt, confidence: high}}')),
    ).toEqual([
      'seeds/0.yaml:2:44  "kind" of fact F001 must be one of figure, event, mechanism, caveat: did you mean "event"?',
    ]);
  });

  it('keeps the first of two facts with one id, also across files', () => {
    const first = lines(SOURCE, `facts: {F001: ${FACT}}`);
    const second = lines(SOURCE.replace('paper', 'other'), `facts: {F001: ${FACT.replace('fell', 'rose')}}`);
    expect(sentences(first, second)).toEqual([
      'seeds/1.yaml:2:9  fact F001 already stands in seeds/0.yaml, line 2',
    ]);
    expect(load(first, second).evidence.facts.get('F001')?.says).toBe('A tariff fell.');
  });

  it('complains about dates, empty values, texts that are lists and ids of the wrong kind', () => {
    const facts = lines(
      SOURCE,
      'facts:',
      '  F001: {says: A tariff fell., kind: figure, confidence: high, on: 2025-13}',
      '  F002: {says: A tariff fell., kind: figure, confidence: high, value: {to: }}',
      '  F003: {says: [A tariff fell.], kind: figure, confidence: high}',
      '  SF4: {says: A tariff fell., kind: figure, confidence: high}',
    );
    expect(sentences(facts)).toEqual([
      'seeds/0.yaml:3:68  "on" of fact F001 must be a date such as 2025, 2025-07 or 2025-07-26',
      expect.stringMatching(/^seeds\/0\.yaml:4:\d+ {2}a value is empty here$/),
      'seeds/0.yaml:5:16  "says" of fact F003 must be a text',
      'seeds/0.yaml:6:3  "SF4" is no id of a fact',
    ]);
  });

  it('complains about facts without a source, with an unknown one, or with the wrong part', () => {
    const parts = SOURCE.replace('}', ', parts: {main: {outlet: Paper, date: 2025-04, trust: low}}}');
    expect(sentences(`facts: {F001: ${FACT}}`)).toEqual(['seeds/0.yaml:1:9  fact F001 names no source']);
    expect(sentences(lines(SOURCE, `facts: {F001: ${FACT.replace('}', ', source: papr}')}}`))).toEqual([
      'seeds/0.yaml:2:9  F001 names the source "papr", which does not exist: did you mean "paper"?',
    ]);
    expect(
      sentences(lines(parts, `facts: {F001: ${FACT}, F002: ${FACT.replace('}', ', part: mian}')}}`)),
    ).toEqual([
      'seeds/0.yaml:2:9  fact F001 must say which part of its source it is from',
      expect.stringContaining('fact F002 names the part "mian", which does not exist: did you mean "main"?'),
    ]);
  });

  it('complains about blocks of the wrong shape instead of skipping them', () => {
    expect(sentences('facts: [F001]')).toEqual(['seeds/0.yaml:1:8  "facts" of a seed file must be a map']);
    expect(sentences('just words')).toEqual([
      'seeds/0.yaml:1:1  a seed file must be a map of keys and values',
    ]);
    expect(sentences('facts: {F001: word}')).toEqual([
      'seeds/0.yaml:1:15  fact F001 must be a map of keys and values',
    ]);
    expect(sentences('facts: {F001')[0]).toMatch(/^seeds\/0\.yaml:1:/);
  });

  it('never throws and never places a problem outside its file', () => {
    const base = lines(
      SOURCE,
      `facts: {F001: ${FACT}}`,
      'disputes: {C1: {says: x, sides: [], treatment: y}}',
    );
    const pieces = fc.constantFrom(
      '[',
      '}',
      ': ',
      '\n',
      'F001',
      '- ',
      '""',
      '&a ',
      '*a',
      'source',
      '1',
      'null',
    );
    const cut = fc.tuple(fc.nat(base.length), pieces, fc.nat(8));
    fc.assert(
      fc.property(cut, ([at, piece, drop]) => {
        const text = base.slice(0, at) + piece + base.slice(at + drop);
        for (const { place } of load(text).problems) {
          expect(place.line).toBeGreaterThanOrEqual(1);
          expect(place.line).toBeLessThanOrEqual(text.split('\n').length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('base rates', () => {
  const DATA = 'sources: {acled: {provider: ACLED, date: 2025, trust: high}}';
  const rate = (figure: string, more = 'tested: {scenario: past, start: 2010-01, months: 144}'): string =>
    lines(
      DATA,
      'methods: {stated: Set before any run.}',
      'base_rates:',
      `  SF1: {says: Events are many., source: acled, window: 2010-01..2021-12, ${more}, figures: {mean: ${figure}}}`,
    );

  it('are read with the method in words and the window of their rate', () => {
    const text = rate(
      '{statistic: mean, of: events, where: balochistan, value: 21.3, interval: [15, 28], method: stated}',
    );
    const { evidence, problems } = load(text);
    expect(problems).toEqual([]);
    expect(evidence.baseRates.get('SF1')).toMatchObject({
      tested: { scenario: 'past', start: '2010-01', months: 144 },
      figures: [
        { name: 'mean', window: '2010-01..2021-12', interval: [15, 28], method: 'Set before any run.' },
      ],
    });
  });

  it('must have an interval when tested, and one that holds the value', () => {
    expect(sentences(rate('{statistic: mean, value: 21}'))).toEqual([
      expect.stringContaining('figure mean of SF1 is tested and needs an interval'),
    ]);
    expect(sentences(rate('{statistic: mean, value: 30, interval: [15, 28], method: stated}'))).toEqual([
      expect.stringContaining('the interval of figure mean of SF1 does not hold its value 30'),
    ]);
    expect(sentences(rate('{statistic: mean, value: 21, interval: [28, 15], method: stated}'))).toEqual([
      expect.stringContaining('must be two rising numbers such as [15, 28]'),
    ]);
  });

  it('name known statistics and methods only', () => {
    expect(sentences(rate('{statistic: medain, value: 21}'))[0]).toContain('did you mean "median"?');
    expect(sentences(rate('{statistic: mean, value: 21, interval: [15, 28], method: statd}'))).toEqual([
      expect.stringContaining('no method is called "statd": did you mean "stated"?'),
    ]);
  });

  it('are either tested or out of scope when they are stylised facts', () => {
    const figure = '{statistic: mean, value: 21}';
    expect(sentences(rate(figure, 'out_of_scope: The model carries no weeks.'))).toEqual([]);
    expect(sentences(rate(figure, 'note: none'))).toEqual([
      expect.stringContaining('stylised fact SF1 needs either "tested" or "out_of_scope", and not both'),
    ]);
  });
});

describe('disputes', () => {
  const dispute = (sides: string): string =>
    lines(
      SOURCE,
      `facts: {F001: ${FACT}}`,
      `disputes: {C1: {says: Who?, sides: ${sides}, treatment: Show both.}}`,
    );

  it('keep their sides in order', () => {
    const { evidence, problems } = load(
      dispute('[{facts: [F001], says: We.}, {facts: [F001], says: They.}]'),
    );
    expect(problems).toEqual([]);
    expect(evidence.disputes.get('C1')?.sides.map((side) => side.says)).toEqual(['We.', 'They.']);
  });

  it('need two sides with facts that exist', () => {
    expect(sentences(dispute('[{facts: [F001], says: We.}]'))).toEqual([
      'seeds/0.yaml:3:12  dispute C1 needs at least two sides, each with its facts',
    ]);
    expect(sentences(dispute('[{facts: [F001], says: We.}, {facts: [F002], says: They.}]'))).toEqual([
      'seeds/0.yaml:3:12  dispute C1 names the fact "F002", which does not exist: did you mean "F001"?',
    ]);
    expect(sentences(dispute('[{says: We.}, {facts: [], says: They.}]'))).toHaveLength(3);
  });
});
