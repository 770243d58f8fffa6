import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

const END = '\noutcomes: {end: final(x)}';
const one = 'common: {x: {is: 1}}';
const towns = 'kinds: {t: {agents: [p, q], w: {is: 1}}}';
const ruler = (options: string) => `decisions: {ruler: {options: {${options}}}}`;
const pool = (more: string) =>
  `kinds: {t: {places: 4, agents: {n: {size: 1}}, enters: {count: {draw: poisson(1), at_most: 2}, each: {}}, ${more}}}`;

/** A model, and each complaint about it: the text it points at, and words that must be in it. */
type Case = readonly [text: string, ...complaints: readonly (readonly [there: string, ...words: string[]])[]];

const named = (cases: readonly Case[]) => cases.map((given) => [given[0], given] as const);

function expectSaid([text, ...complaints]: Case): void {
  const found = said(text + END);
  expect(found.map(({ there }) => there)).toEqual(complaints.map(([there]) => there));
  for (const [at, [, ...words]] of complaints.entries())
    for (const word of words) expect(found[at]?.words).toContain(word);
}

describe('a complaint points at its place and says what to do about', () => {
  it.each(
    named([
      [
        `kinds: {t: {agents: [a, b, c], places: 2, w: {fixed: 1}}}\n${one}`,
        ['t', '3 named agents', '2 places'],
      ],
      [`kinds: {t: {agents: [], w: {fixed: 1}}}\n${one}`, ['t', 'no agents', 'count: N or places: N']],
      [`kinds: {t: {count: 5001, w: {fixed: 1}}}\n${one}`, ['5001', 'from 1 to 5,000']],
      [`kinds: {t: {count: 2.5, w: {fixed: 1}}}\n${one}`, ['2.5', 'a whole number']],
      [`kinds: {t: {count: 0, w: {fixed: 1}}}\n${one}`, ['0', 'from 1']],
      [
        `kinds: {a: {agents: [p, q], w: {fixed: 1}}, b: {count: 3, links: {of: {a: {p: 1, q: 1}}}, v: {is: of.w}}}\n${one}`,
        ['of', 'points nowhere for b_3', '{b: 60}'],
        ['a', 'add up to 2 agents', 'there are 3'],
      ],
      [
        'kinds: {a: {agents: {p: {d: {q: 1}}, q: {}}, d: {toward: a, values: {p: {q: 1}}}}}\ncommon: {x: {is: "d(p, q)"}}',
        ['d', 'one value, not a map', 'under values:'],
      ],
      [`${pool('w: {is: size}')}\n${one}`, ['size', 'no value for those who enter', 'each: {size: ...}']],
      [
        `kinds: {a: {count: 5, network: {grid: {lattice: {rows: 2, columns: 2}}}, w: {is: "count(o in grid)"}}}\n${one}`,
        ['grid', '2 times 2 places for 5 agents', 'must be 5'],
      ],
      [
        `kinds: {a: {agents: [p, q], network: {near: {list: {p: [q, q], q: [p]}}}, w: {is: "count(o in near)"}}}\n${one}`,
        ['q', 'twice among its neighbours'],
      ],
      [`phases: [a, b, a]\ncommon: {phase: a, x: {is: 1}}`, ['a', 'stands twice']],
      [`phases: []\n${one}`, ['[', 'at least one phase']],
    ]),
  )('agents, networks and phases: %s', (_, given) => expectSaid(given));

  it.each(
    named([
      [
        'estimates: {s: {simplex: {a: 0.5, b: 0.5}, concentration: 0}}\ncommon: {x: {is: a}}',
        ['0', 'a concentration is above 0'],
      ],
      [
        'estimates: {r: {is: 1, unit: "3 + 4"}}\ncommon: {x: {is: r}}',
        ['"3 + 4"', 'no unit', 'like musd/month'],
      ],
      [
        'units: {measures: {usd: dollars}}\nestimates: {r: {is: 1, unit: yen}}\ncommon: {x: {is: r, unit: usd}}',
        ['yen', 'not declared', 'measures or counts'],
      ],
      [
        'estimates: {r: {is: 1, lever: {from: 0, to: 1, step: 0}}}\ncommon: {x: {is: r}}',
        ['{', 'a step above 0'],
      ],
      [
        'estimates: {r: {is: 1, lever: {from: 2, to: 1, step: 1}}}\ncommon: {x: {is: r}}',
        ['{', 'from a smaller number to a larger'],
      ],
      ['estimates: {r: "uniform(0, 1/0)"}\ncommon: {x: {is: r}}', ['"uniform(0, 1/0)"', 'finite numbers']],
      ['common: {x: {draw: "1 + 2"}}', ['"1 + 2"', 'one distribution', 'is: of their own']],
      ['common: {x: {draw: "sum_of(3, uniform(0, 1))"}}', ['"sum_of(3, uniform(0, 1))"', 'at_most:', '4096']],
      [`kinds: {a: {agents: [p, q], f: {draw: "pick(1, 2)"}}}\n${one}`, ['1', 'the name of a kind']],
      [
        'common: {x: {starts: 0, between: [5, 1], next: x}}',
        ['5', 'smallest value to the largest', '[1, 5]'],
      ],
      [
        `fans: [x, n.w]\n${pool('w: {toward: t, is: 1}, s: {is: size}')}\n${one}`,
        ['n.w', 'no number that can be shown'],
        ['size', 'no value for those who enter'],
        ['t', 'come and go', 'total(kind, ...)'],
      ],
      [
        'mechanisms: {habit: Habit.}\ncommon: {x: {starts: 0, next: {a: {is: x, mechanism: habits}, b: {is: 1, mechanism: habit}}}}',
        ['habits', 'no declared mechanism', 'habit'],
      ],
    ]),
  )('estimates, draws and quantities: %s', (_, given) => expectSaid(given));

  it.each(
    named([
      [`${one}\n${ruler('')}`, ['ruler', 'no options to choose from']],
      [
        `${one}\n${ruler('a: {}, b: {}')}\ntimeline: [{on: 1, force: rular.a}]`,
        ['rular.a', 'no decision', 'ruler'],
      ],
      [
        `${one}\n${ruler('a: {}, b: {}')}\ntimeline: [{on: 1, force: ruler.zz}]`,
        ['ruler.zz', 'no option "zz"', 'a, b'],
      ],
      [
        `${towns}\n${one}\n${ruler('a: {target: t, where: target != q}, b: {}')}\ntimeline: [{on: 1, force: ruler.a to q}, {on: 2, force: ruler.b to p}]`,
        ['ruler.a to q', 'no target of ruler.a', 'p'],
        ['ruler.b to p', 'no target of ruler.b', 'no targets'],
      ],
      [
        `${towns}\n${one}\n${ruler('a: {target: t, where: target.w > 1}, b: {}')}`,
        ['target.w > 1', 'decided once', 'under allowed:'],
      ],
      [
        `${towns}\n${one}\n${ruler('a: {target: t, where: target != target}, b: {}')}`,
        ['target != target', 'no target passes'],
      ],
      [
        `${pool('w: {is: 1}').replace('size: 1', '')}\n${one}\n${ruler('a: {target: t}, b: {target: tt}')}`,
        ['t', 'cannot be a target'],
        ['tt', 'no kind of agent'],
      ],
      [
        `kinds: {t: {agents: [p, q], w: {is: "heard(anyone, self, cost)"}}}\n${one}\ndecisions: {p: {options: {a: {sends: nowt to q}, b: {sends: news}}}}\nsignals: {news: {cost: 1}}`,
        ['nowt', 'no signal "nowt"', 'under signals:'],
        ['news', 'needs a receiver', 'SIGNAL to AGENT'],
      ],
      [
        'months: 2025-01..2025-06\ncommon: {x: {starts: 0, next: x}}\ntimeline: [{on: 2025-3, set: {x: 1}}]',
        ['2025-3', '2026-03'],
      ],
      ['common: {x: {starts: 0, next: x}}\ntimeline: [{if: 1, when: x > 1, set: {x: 1}}]', ['1', 'not both']],
      [
        'common: {x: {starts: 0, next: x}}\ntimeline: [{if: x > 1, set: {x: 1}}]',
        ['x > 1', 'decided once', 'under when:'],
      ],
    ]),
  )('decisions, signals and the timeline: %s', (_, given) => expectSaid(given));

  it.each(
    named([
      [`${towns}\ncommon: {x: {is: "total(t, t.w, 1, 2)"}}`, ['total', 'at most 3 arguments']],
      [`${towns}\ncommon: {x: {is: "most(t, t.w, 1, 2, 3)"}}`, ['most', '1 to 4 arguments, not 5']],
      [`${towns}\ncommon: {x: {is: "total(p, 1)"}}`, ['p', 'no kind of agent']],
      [
        `kinds: {t: {agents: [p, q], w: {is: "heard(3, self, cost)"}}}\n${one}\nsignals: {s: {cost: 1}}`,
        ['3', 'who speaks and who listens', 'heard('],
      ],
      [`${towns}\ncommon: {x: {is: p + 1}}`, ['p', 'this is an agent', 'agent.quantity']],
      [`${towns}\ncommon: {x: {is: p in t}}`, ['p', 'inside an aggregate only', 'total(rival in patron']],
      ['common: {x: {is: \'"2028-12" + 1\'}}', ['"2028-12"', 'a quoted text', 'windows']],
      [
        `kinds: {a: {agents: [p], s: {one_of: [on, off], moves: {on: {off: 0.1}}}}}\ncommon: {x: {is: p.s + 1}}`,
        ['p', 'this is a stage', 'stage == operating'],
      ],
      [`${towns}\ncommon: {x: {is: t.w}}`, ['t', 'not one agent', 'total(t, t.w)']],
      [`${towns}\ncommon: {x: {is: t + 1}}`, ['t', 'not one agent', 'in an aggregate']],
      [`${towns}\ncommon: {x: {is: w}}`, ['w', 'unknown name "w"', 'belongs to a t', 'p.w']],
      [
        `kinds: {a: {agents: [p, q], d: {toward: a, values: {p: {q: 1}}}}}\ncommon: {x: {is: "d(p, 1) + d(p, q, p)"}}`,
        ['1', 'two agents here', 'd(a, a)'],
        ['d', 'with two agents, not 3', 'd(a, a)'],
      ],
      [
        'kinds: {a: {agents: [p], w: {is: 1}, s: {one_of: [on, off], moves: {on: {off: 0.1}}}, z: {one_of: [up, down], moves: {up: {down: 0.1}}}}}\ncommon: {x: {is: "entered(p.s, up) + months_in(p.w) + last(months_in(p.s)) + months_in(last(p.s))"}}',
        ['up', 'a stage of this quantity', 'on, off'],
        ['p', 'moves through stages', 'months_in(stage)'],
        ['last', 'the quantity itself', 'last(months_in(stage))'],
      ],
    ]),
  )('what a formula reads: %s', (_, given) => expectSaid(given));

  it('a reading of one month', () => {
    expect(said(`${one}\noutcomes: {end: at(x)}`)).toEqual([
      { there: 'at', words: expect.stringContaining('at("2028-12", formula)') },
    ]);
  });

  it.each([
    'ever(x > 1, 5)',
    'ever(x > 1, until(1, 2))',
    'ever(x > 1, last_months(0))',
    'ever(x > 1, last_months(1.5))',
  ])('a window: %s', (outcome) => {
    const [only, ...others] = said(`${one}\noutcomes: {end: "${outcome}"}`);
    expect(only?.words).toMatch(/this is no window \| .*last_months\(12\), until\("2028-12"\) or between/);
    expect(others).toEqual([]);
  });

  it('a window without a month', () => {
    expect(said(`${one}\noutcomes: {end: "sum_over(x, between(13, 20))"}`)).toEqual([
      { there: 'sum_over', words: expect.stringMatching(/no month of the run \| .*1\.\.12/) },
    ]);
  });
});
