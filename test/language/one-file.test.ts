import { describe, expect, it } from 'vitest';
import { loadTexts, type Model, resolvedText } from '../../src/language/index.ts';
import { headline, readDocument } from '../../src/text/index.ts';
import { modelOf } from './load.ts';

const layersOf = (texts: readonly string[]) =>
  texts.map((text, index) => ({ replaces: index > 0, files: [{ name: `${index}.yaml`, text }] }));

function loaded(...texts: readonly string[]): Model {
  const { model, problems } = loadTexts(layersOf(texts));
  if (model === null) throw new Error(problems.map(headline).join('\n'));
  return model;
}

/** A model and scenarios on top of it, written as one file. */
const asOne = (...texts: readonly string[]): string => resolvedText(layersOf(texts), loaded(...texts));

const PLAIN = 'months: 3\ncommon: {x: {is: 1}}\noutcomes: {end: final(x)}\n';
const PLAIN_AS_ONE = 'months: 3\ncommon:\n  x:\n    is: 1\noutcomes:\n  end: "final(x)"\n';

/** Every block, from the last to the first. */
const EVERY_BLOCK = `
outcomes: {end: final(x), late: {is: ever(x > 3), naive: none known}}
timeline: [{on: 2025-03, force: a.go}]
decisions: {a: {options: {go: {sends: news to b}, stay: {}}, precision: 2}}
signals: {news: {cost: 1}}
kinds: {k: {agents: [a, b], w: {unit: musd, starts: 0, next: {kept: {is: w, mechanism: habit}}}}}
common: {x: {starts: 0, next: x + growth + a.w, unit: musd}}
estimates: {growth: {is: 2, unit: musd}}
mechanisms: {habit: It goes on., haste: {says: All hurry., expects: {outcome: late, sign: up}}}
units: {counts: {ship: ships}, measures: {musd: millions}}
fans: [x]
phases: [first, second]
seed: lights
worlds: 100
months: 2025-01..2026-12
because: [F001]
expectation: More of it.
asks: What if?
theme: Ports
says: A port.
title: Harbour
`;

const EVERY_BLOCK_AS_ONE = `title: Harbour
says: "A port."
theme: Ports
asks: "What if?"
expectation: "More of it."
because:
  - F001
months: "2025-01..2026-12"
worlds: 100
seed: lights
phases:
  - first
  - second
fans:
  - x
units:
  measures:
    musd: millions
  counts:
    ship: ships
mechanisms:
  habit: "It goes on."
  haste:
    says: "All hurry."
    expects:
      outcome: late
      sign: up
estimates:
  growth:
    is: 2
    unit: musd
common:
  x:
    starts: 0
    next: "x + growth + a.w"
    unit: musd
kinds:
  k:
    agents:
      - a
      - b
    w:
      unit: musd
      starts: 0
      next:
        kept:
          is: w
          mechanism: habit
signals:
  news:
    cost: 1
decisions:
  a:
    precision: 2
    options:
      go:
        sends: "news to b"
      stay: {}
timeline:
  - "on": "2025-03"
    force: a.go
outcomes:
  end: "final(x)"
  late:
    is: "ever(x > 3)"
    naive: "none known"
`;

describe('a model written as one file', () => {
  it('has its blocks in one order, whatever theirs was', () => {
    expect(asOne(EVERY_BLOCK)).toBe(EVERY_BLOCK_AS_ONE);
    expect(asOne(EVERY_BLOCK_AS_ONE)).toBe(EVERY_BLOCK_AS_ONE);
  });

  it('has no blocks that it had not', () => expect(asOne(PLAIN)).toBe(PLAIN_AS_ONE));

  it('declares its units where it does, be there none', () => {
    expect(asOne(`${PLAIN}units: {}`)).toBe(PLAIN_AS_ONE.replace('common', 'units: {}\ncommon'));
    expect(asOne(`${PLAIN}units: {counts: {ship: all ships}}`)).toBe(
      PLAIN_AS_ONE.replace('common', 'units:\n  counts:\n    ship: "all ships"\ncommon'),
    );
  });

  it('is written from its documents where these are given', () => {
    const [name, text] = ['0.yaml', PLAIN];
    const root = readDocument(text, name).root;
    if (root === null) throw new Error('it cannot be read');
    const layers = [{ replaces: false, files: [{ name, text: '', root }] }];
    expect(resolvedText(layers, loaded(text))).toBe(PLAIN_AS_ONE);
  });
});

describe('a scenario on a model, written as one file', () => {
  it('is the model with every change in its place, and no scenario of anything', () => {
    const scenario = `
from: harbour
title: Storm
levers: {growth: 3}
without: [haste]
common: {x: {starts: 1, next: x + growth, unit: musd}}
decisions: {a: {precision: 5, options: {stay: null, rest: {}}}}
timeline: [{on: 2025-05, add: {x: 1}}]
`;
    const expected = [
      ['title: Harbour', 'title: Storm'],
      ['    starts: 0\n    next: "x + growth + a.w"', '    starts: 1\n    next: "x + growth"'],
      ['    precision: 2', '    precision: 5'],
      ['      stay: {}', '      rest: {}'],
      ['    force: a.go\n', '    force: a.go\n  - "on": "2025-05"\n    add:\n      x: 1\n'],
    ] as const;
    const whole = expected.reduce((text, [before, after]) => text.replace(before, after), EVERY_BLOCK_AS_ONE);
    expect(asOne(EVERY_BLOCK, scenario)).toBe(`${whole}levers:\n  growth: 3\nwithout:\n  - haste\n`);
  });

  it.each([
    ['months: 2025-11..2026-02', 'months: 5', '"2025-11..2026-03"'],
    ['months: 2025-01..2025-12', 'months: 12', '"2025-01..2025-12"'],
    ['months: 2025-01..2025-12', 'months: 13', '"2025-01..2026-01"'],
    ['months: 2025-03..2025-12', 'months: 34', '"2025-03..2027-12"'],
    ['months: 2025-03..2025-12', 'months: 2027-05..2027-06', '"2027-05..2027-06"'],
    ['months: 3', 'months: 40', '40'],
  ])("names its months, whose first may be the model's: %s, then %s", (model, scenario, months) => {
    expect(asOne(PLAIN.replace('months: 3', model), `from: m\n${scenario}\n`)).toBe(
      PLAIN_AS_ONE.replace('months: 3', `months: ${months}`),
    );
  });

  it('expects nothing of outcomes that the scenario takes away, and all else that it did', () => {
    const expects = '    expects:\n      outcome: late\n      sign: up\n';
    const lateOutcome = '  late:\n    is: "ever(x > 3)"\n    naive: "none known"\n';
    expect(asOne(EVERY_BLOCK, 'from: m\noutcomes: {late: null}\n')).toBe(
      EVERY_BLOCK_AS_ONE.replace(expects, '').replace(lateOutcome, ''),
    );
    expect(asOne(EVERY_BLOCK, 'from: m\noutcomes: {end: null}\n')).toContain(expects);
  });

  it('nor of outcomes that the run does not reach, but of quantities', () => {
    const model = loaded(EVERY_BLOCK);
    const reached = { outcomes: model.outcomes.filter(({ name }) => name !== 'late') };
    const text = resolvedText(layersOf([EVERY_BLOCK]), reached);
    expect(text).not.toContain('late');
    expect(text).toContain('  haste:\n    says: "All hurry."\nestimates:');
    expect(asOne(EVERY_BLOCK.replace('outcome: late', 'outcome: a.w'))).toContain('outcome: a.w');
  });
});

describe('a seed written as one file', () => {
  it.each(['7', '007', '0x1F', '1.0', '1e3', '12345678901234567890', '"7"', 'lights'])(
    'keeps its letters, from which all luck follows: %s',
    (seed) => {
      const text = `${PLAIN}seed: ${seed}\n`;
      expect(modelOf(asOne(text)).seed).toBe(seed.replaceAll('"', ''));
      expect(modelOf(asOne(text)).seed).toBe(modelOf(text).seed);
    },
  );
  it('is no text where it is a number like any other', () => {
    expect(asOne(`${PLAIN}seed: 7\nworlds: 1e3\n`)).toContain('months: 3\nworlds: 1000\nseed: 7\n');
  });
});
