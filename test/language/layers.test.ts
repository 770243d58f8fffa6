import { describe, expect, it } from 'vitest';
import { loadTexts } from '../../src/language/index.ts';
import { headline } from '../../src/text/index.ts';
import { modelOf } from './load.ts';
import { said } from './said.ts';

const END = 'outcomes: {end: final(1)}\n';

/** A model in two files side by side. */
const sideBySide = (one: string, other: string) =>
  loadTexts([
    {
      replaces: false,
      files: [
        { name: 'a.yaml', text: one },
        { name: 'b.yaml', text: other },
      ],
    },
  ]);

describe('files side by side', () => {
  it('may each say something of themselves, and the last is heard', () => {
    const { model, problems } = sideBySide(`says: One.\nbecause: A.\n${END}`, 'says: Two.\nbecause: B.\n');
    expect(problems).toEqual([]);
    expect([model?.says, model?.because]).toEqual(['Two.', ['B.']]);
  });

  it.each([
    ['title: A', 'title'],
    ['months: 12', 'months'],
    ['expectation: A', 'expectation'],
    ['units: {measures: {usd: Dollars.}}', 'usd'],
    ['units: {counts: {ton: Tons.}}', 'ton'],
    ['mechanisms: {habit: It works.}', 'habit'],
    ['estimates: {r: {is: 1, assumed: a test}}', 'r'],
    ['common: {x: {is: 1}}', 'x'],
    ['signals: {news: {cost: 1}}', 'news'],
    ['kinds: {k: {w: {is: 1}}}', 'w'],
    ['decisions: {d: {value: 1}}', 'value'],
    ['decisions: {d: {options: {go: {}}}}', 'go'],
    ['outcomes: {late: final(2)}', 'late'],
  ])('do not both say %s', (line, name) => {
    const { problems } = sideBySide(`# Here it is.\n${line}\n`, line);
    expect(problems.map(headline)).toContainEqual(
      `b.yaml:1:${line.indexOf(name) + 1}  "${name}" is defined twice, first in a.yaml, line 2`,
    );
  });
});

describe('a scenario on top of a model', () => {
  const base = `
title: A
months: 3
units: {measures: {usd: Dollars.}, counts: {ton: Tons.}}
common: {x: {is: 1}, y: {is: 2}}
kinds: {mine: {agents: [a, b], w: {is: 1}}, city: {agents: {n: {}}, w: {is: 1}}, town: {count: 2, w: {is: 1}}}
decisions: {ruler: {options: {go: {}, stay: {}}}}
signals: {news: {cost: 1}}
mechanisms: {habit: It holds.}
estimates: {rate: {is: 1, assumed: a test}}
outcomes: {end: final(1)}
`;
  const says = (...lines: readonly string[]) => said(base, `from: m\n${lines.join('\n')}\n`);

  it('says anew what the model says', () => {
    const model = modelOf(
      base,
      'from: m\ntitle: B\nmonths: 5\ncommon: {x: {is: 3}}\nkinds: {mine: {w: null}}\n',
    );
    expect([model.title, model.calendar.months]).toEqual(['B', 5]);
    expect(model.quantities.map(({ name, kind }) => `${model.kinds[kind]?.name}.${name}`)).toEqual([
      'common.x',
      'common.y',
      'city.w',
      'town.w',
    ]);
  });

  it.each([
    ['units: {measures: {usdd: null}}', 'usdd', 'there is no measure "usdd" to take away | did you mean usd'],
    ['units: {counts: {tonn: null}}', 'tonn', 'there is no count "tonn" to take away | did you mean ton'],
    [
      'mechanisms: {habits: null}',
      'habits',
      'there is no mechanism "habits" to take away | did you mean habit',
    ],
    ['estimates: {rat: null}', 'rat', 'there is no estimate "rat" to take away | did you mean rate'],
    ['common: {zebra: null}', 'zebra', 'there is no common quantity "zebra" to take away'],
    ['quantities: {zebra: null}', 'zebra', 'there is no common quantity "zebra" to take away'],
    ['quantities: {mine.ww: null}', 'mine.ww', 'there is no quantity of mine "ww" to take away'],
    ['signals: {new: null}', 'new', 'there is no signal "new" to take away | did you mean news'],
    ['kinds: {mines: null}', 'mines', 'there is no kind "mines" to take away | did you mean mine'],
    ['kinds: {mine: {depth: null}}', 'depth', 'there is no quantity of mine "depth" to take away'],
    [
      'decisions: {rulers: null}',
      'rulers',
      'there is no decision "rulers" to take away | did you mean ruler',
    ],
    [
      'decisions: {ruler: {options: {stray: null}}}',
      'stray',
      'there is no option of ruler "stray" to take away | did you mean stay',
    ],
    ['outcomes: {ends: null}', 'ends', 'there is no outcome "ends" to take away | did you mean end'],
  ])('takes away what is there: %s', (line, there, words) => {
    expect(says(line)).toEqual([{ there, words }]);
  });

  it('takes the agents of a kind away with it', () => {
    const gone = (name: string) => [
      { there: name, words: `unknown name "${name}" | "${name}" is taken away in 1.yaml, line 2` },
    ];
    expect(says('kinds: {mine: null}', 'common: {y: {is: b.w}}')).toEqual(gone('b'));
    expect(says('kinds: {city: null}', 'common: {y: {is: n.w}}')).toEqual(gone('n'));
    expect(says('kinds: {town: null}')).toEqual([]);
  });

  it.each([
    ['mina.w', 'there is no kind "mina" | did you mean mine.w'],
    ['b.w', 'there is no kind "b" | "b" is one mine; for all of them write mine.w'],
    ['n.w', 'there is no kind "n" | "n" is one city; for all of them write city.w'],
    [
      'zebra.w',
      'there is no kind "zebra" | quantities: names common quantities alone and others as kind.quantity',
    ],
  ])('reaches quantities by their kind: not %s', (key, words) => {
    expect(says(`quantities: {${key}: {is: 2}}`)).toEqual([{ there: key, words }]);
  });

  it('takes an agent for one even where a kind is called almost so', () => {
    const model = 'kinds: {mine: {agents: [mina], w: {is: 1}}}\noutcomes: {end: final(1)}\n';
    expect(said(model, 'from: m\nquantities: {mina.w: {is: 2}}\n')).toEqual([
      {
        there: 'mina.w',
        words: 'there is no kind "mina" | "mina" is one mine; for all of them write mine.w',
      },
    ]);
  });
});
