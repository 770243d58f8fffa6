import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';
import { said } from './said.ts';

const MODEL = `
kinds: {t: {agents: [p, q], w: {is: 1}}, u: {count: 14}}
decisions:
  ruler: {options: {tax: {target: t, where: target != q}, rest: {}, visit: {target: u}}}
  boss: {options: {hire: {target: t}, fire: {}}}
outcomes: {end: final(1)}
`;

/** What is said of an entry that forces a choice. */
const saysOf = (force: string) => said(`${MODEL}timeline: [{on: 1, force: ${force}}]\n`);

describe('a choice that the timeline forces or forbids', () => {
  it('is one of a decider, with a target or whatever the target', () => {
    const [entry, other] = modelOf(
      `${MODEL}timeline: [{on: 1, force: [ruler.rest, ruler.tax to p, boss.hire on q], forbid: ruler.visit to u_14}, {on: 2, forbid: boss.hire}]\n`,
    ).timeline;
    expect(entry?.forces).toEqual([
      { decision: 0, option: 1, target: null },
      { decision: 0, option: 0, target: 0 },
      { decision: 1, option: 0, target: 1 },
    ]);
    expect(entry?.forbids).toEqual([{ decision: 0, option: 2, target: 13 }]);
    expect([other?.forces, other?.forbids]).toEqual([[], [{ decision: 1, option: 0, target: null }]]);
  });

  it.each([
    [
      'zebra.tax',
      '"zebra.tax" names no decision | write actor.option, or actor.option to target; actors: ruler, boss',
    ],
    ['rular.tax', '"rular.tax" names no decision | did you mean ruler'],
    [
      'ruler',
      '"ruler" names no option | write actor.option, or actor.option to target; options of ruler: tax, rest, visit',
    ],
    [
      'ruler.tax to p q',
      '"ruler.tax to p q" names no option | write actor.option, or actor.option to target; options of ruler: tax, rest, visit',
    ],
    [
      'boss tax',
      '"boss tax" names no option | write actor.option, or actor.option to target; options of boss: hire, fire',
    ],
    ['ruler.zebra', 'ruler has no option "zebra" | options of ruler: tax, rest, visit'],
    ['ruler.rset', 'ruler has no option "rset" | did you mean rest'],
    ['ruler.tax to q', '"q" is no target of ruler.tax | its targets: p'],
    ['ruler.tax to u_1', '"u_1" is no target of ruler.tax | its targets: p'],
    ['boss.hire to zebra', '"zebra" is no target of boss.hire | its targets: p, q'],
    ['boss.fire to p', '"p" is no target of boss.fire | this option has no targets'],
    [
      'ruler.visit to q',
      '"q" is no target of ruler.visit | its targets: u_1, u_2, u_3, u_4, u_5, u_6, u_7, u_8, u_9, u_10, u_11, u_12',
    ],
  ])('is not "%s"', (force, words) => {
    expect(saysOf(force)).toEqual([{ there: force, words }]);
  });

  it('is told from its decider, also behind a blank', () => {
    expect(saysOf('" boss"')).toEqual([
      {
        there: '" boss"',
        words:
          '" boss" names no option | write actor.option, or actor.option to target; options of boss: hire, fire',
      },
    ]);
  });

  it('is looked for one by one in a list', () => {
    expect(
      saysOf('[boss.fire, bos.fire, boss.hire to p, boss.hire to u_1]').map(({ there }) => there),
    ).toEqual(['bos.fire', 'boss.hire to u_1']);
  });

  it('is not what a scenario took away', () => {
    const gone = (taken: string, force: string) =>
      said(MODEL, `from: m\n${taken}\ntimeline: [{on: 1, force: ${force}}]\n`).map(({ words }) => words);
    expect(gone('decisions: {boss: null}', 'boss.hire')).toEqual([
      '"boss.hire" names no decision | "boss" is taken away in 1.yaml, line 2',
    ]);
    expect(gone('decisions: {ruler: {options: {rest: null}}}', 'ruler.rest')).toEqual([
      'ruler has no option "rest" | "rest" is taken away in 1.yaml, line 2',
    ]);
  });
});
