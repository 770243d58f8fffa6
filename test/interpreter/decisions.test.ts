import { describe, expect, it } from 'vitest';
import { siteHash, uniformOf, word } from '../../src/chance/index.ts';
import { exp, log } from '../../src/numerics/index.ts';
import { historyOf, KEY, modelOf } from './model-of.ts';

const COURTSHIP = `
title: Courtship
months: 8
phases: [decisions, world]
mechanisms: {gifts: Gifts are given.}
common: {mood: {phase: world, starts: 0.5, next: mood * 0.9}}
kinds:
  patron:
    phase: world
    agents: {us: {worth: 1}, china: {worth: 2}, others: {worth: 0}}
    worth: {fixed: 0}
    warmth: {starts: 0, next: {kept: 0.5 * warmth}}
decisions:
  pakistan:
    phase: decisions
    precision: 2
    switching_cost: 0.3
    value: {patrons: "total(patron, patron.worth * 0)", china: 3 * change(china.warmth), mood: mood * change(mood)}
    options:
      hold: {}
      court: {cost: 0.1, target: patron, where: target != others, does: {target.warmth: 0.1 * target.worth}, expects: {mood: 0.25}}
      gift: {allowed: mood > 0.4, mechanism: gifts, does: {us.warmth: 1}}
`;

/** The same decision by hand: logits of court china, court us, gift, hold. */
function oddsByHand(mood: number, last: string | null): number[] {
  const utility = (name: string): number => {
    const [option] = name.split(' ');
    let value = 0;
    value += 3 * (name === 'court china' ? 0.1 * 2 : 0);
    value += mood * (option === 'court' ? 0.25 : 0);
    if (option === 'court') value -= 0.1;
    const before = last?.split(' ')[0];
    return last !== null && before !== option ? value - 0.3 : value;
  };
  const names = ['court us', 'court china', 'gift', 'hold'];
  const logits = names.map((name) => 2 * utility(name) - (name.startsWith('court') ? log(2) : 0));
  const open = names.map((name) => name !== 'gift' || mood > 0.4);
  const top = Math.max(...logits.filter((_, index) => open[index]));
  const weights = logits.map((value, index) => (open[index] ? exp(value - top) : 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}

const luck = (month: number): number => uniformOf(word(KEY, 0, month, siteHash('decision.pakistan'), 0));

describe('decisions', () => {
  it('choose by logit over options and targets, and effects come in the later phase of the month', () => {
    const run = historyOf(modelOf(`${COURTSHIP}outcomes: {warmth: final(china.warmth)}`));
    const names = ['court us', 'court china', 'gift', 'hold'];
    let mood = 0.5;
    let last: string | null = null;
    const warmth: Record<string, number> = { us: 0, china: 0 };
    for (let month = 0; month < 8; month += 1) {
      const odds = oddsByHand(mood, last);
      expect(run.odds('pakistan')[month]).toEqual(odds);
      const below = odds.map((_, index) => odds.slice(0, index + 1).reduce((sum, one) => sum + one, 0));
      last = names[below.findIndex((cumulative) => luck(month) < cumulative)] ?? null;
      expect(run.choices('pakistan')[month]).toBe(last);
      for (const [name, worth] of [
        ['us', 1],
        ['china', 2],
      ] as const) {
        const courted = last === `court ${name}` ? 0.1 * worth : 0;
        warmth[name] = 0.5 * (warmth[name] ?? 0) + courted + (last === 'gift' && name === 'us' ? 1 : 0);
        expect(run.of(`${name}.warmth`)[month]).toBe(warmth[name]);
      }
      mood = mood * 0.9;
    }
  });

  it('the timeline forbids and forces, and a switched-off option cannot be chosen', () => {
    const run = historyOf(
      modelOf(`${COURTSHIP}
without: [gifts]
timeline:
  - {from: 1, until: 2, forbid: pakistan.court}
  - {from: 5, until: 8, force: pakistan.court}
  - {from: 6, until: 6, force: pakistan.gift}
outcomes: {courted: "months_where(chose(pakistan.court))", us: "sum_over(chose(pakistan.court, us) * odds(pakistan.court))"}
`),
    );
    const choices = run.choices('pakistan');
    expect(choices.slice(0, 2)).toEqual(['hold', 'hold']);
    expect(run.odds('pakistan')[0]).toEqual([0, 0, 0, 1]);
    for (const choice of choices.slice(4)) expect(choice).toMatch(/^court (us|china)$/);
    expect(run.odds('pakistan').every((odds) => odds[2] === 0)).toBe(true);
    expect(run.outcomes.courted).toBe(choices.filter((choice) => choice?.startsWith('court')).length);
    const us = choices.reduce((sum, choice, month) => {
      const odds = run.odds('pakistan')[month] ?? [];
      return sum + (choice === 'court us' ? 1 : 0) * (0 + (odds[0] ?? 0) + (odds[1] ?? 0));
    }, 0);
    expect(run.outcomes.us).toBe(us);
  });

  it('what is chosen in the phase of a state is felt a month later', () => {
    const run = historyOf(
      modelOf(`
title: Late
months: 3
phases: [world]
kinds: {bank: {phase: world, agents: [centre], money: {starts: 0, next: {kept: money}}}}
decisions: {centre: {phase: world, precision: 1, value: change(centre.money), options: {print: {does: {centre.money: 1}}}}}
outcomes: {money: final(centre.money)}
`),
    );
    expect(run.choices('centre')).toEqual(['print', 'print', 'print']);
    expect(run.of('centre.money')).toEqual([0, 1, 2]);
  });
});

describe('signals', () => {
  const run = historyOf(
    modelOf(`
title: Talk
months: 4
phases: [decisions, beliefs]
mechanisms: {noise: Rumours go round.}
without: [noise]
signals:
  visit: {cost: 0.5}
  payment: {from: patron, to: patron, when: self.rich and target != self, cost: 0.1 * rich, valence: -1}
  rumour: {cost: 9, mechanism: noise}
kinds:
  patron:
    phase: beliefs
    agents: {us: {rich: 3}, china: {rich: 0}}
    rich: {fixed: 0}
    news: {is: "heard(anyone, self, valence * (1 + cost))"}
    trust: {starts: 0, next: "trust + heard(pakistan, self, surprise * cost)"}
decisions:
  pakistan:
    phase: decisions
    precision: 1
    value: 0
    options:
      call: {target: patron, sends: [visit to target, rumour to target]}
timeline:
  - {on: 2, sends: visit from us to china}
outcomes: {trust: final(us.trust)}
`),
  );

  it('reach their receiver with the surprise of the choice that sent them', () => {
    let trust = 0;
    run.choices('pakistan').forEach((choice, month) => {
      trust += choice === 'call us' ? 0.5 * 0.5 : 0;
      expect(run.of('us.trust')[month]).toBe(trust);
    });
    expect(run.odds('pakistan')[0]).toEqual([0.5, 0.5]);
  });

  it('come from choices, the timeline and standing rules, each read as its sender', () => {
    run.choices('pakistan').forEach((choice, month) => {
      const visited = choice === 'call china' ? 1.5 : 0;
      const sent = month === 1 ? 1.5 : 0;
      const paid = -1 * (1 + 0.1 * 3);
      expect(run.of('china.news')[month]).toBe(0 + visited + sent + paid);
      expect(run.of('us.news')[month]).toBe(choice === 'call us' ? 1.5 : 0);
    });
  });
});
