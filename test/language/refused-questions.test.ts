import { describe, expect, it } from 'vitest';
import { saidFor, saidIn } from './valley.ts';

const PAIRS = ' | write trust(state, state) or trust(town, town)';
const BACK = ' | give it a quantity of its own, like told: {starts: 0, is: ...}, and look back at that';
const WHO = 'heard() needs who speaks and who listens | heard(pakistan, self, cost)';
const MOVES = 'needs a quantity that moves through stages';
const ASIDE = 'needs the name of a stage of this quantity here | stages:';
const NO_NAME = '[change] change() needs the name of one quantity | change(us.alignment)';

describe('what was chosen', () => {
  it.each([
    ['1 + chose(2)', '[2] chose() needs who chooses and what: chose(actor.option)'],
    ['odds(alba)', '[alba] odds() needs who chooses and what: odds(actor.option)'],
    ['chose((alba).march)', '[alba] chose() needs who chooses and what: chose(actor.option)'],
    ['1 + chose(alba.march.wealth)', '[alba] chose() needs who chooses and what: chose(actor.option)'],
    ['chose(nobody.march)', '[nobody] "nobody" makes no decision'],
    ['1 + odds(alb.march)', '[alb] "alb" makes no decision | did you mean alba'],
    ['chose(alba.marsh)', '[marsh] alba has no option "marsh" | did you mean march'],
    ['1 + odds(alba.run)', '[run] alba has no option "run"'],
    ['chose(alba.march, 3)', '[3] chose(): a state is needed'],
    ['1 + odds(alba.march, centre)', '[centre] odds(): a state is needed'],
    ['chose(alba.march, nobody)', '[nobody] unknown name "nobody"'],
    ['odds(alba.stay, boru)', '[boru] odds(): this option has no target'],
    ['1 + last(chose(alba.march))', `[chose] chose() cannot stand inside last()${BACK}`],
    ['last(chose(alba.march, 3))', `[chose] chose() cannot stand inside last()${BACK}`],
    ['at_start(1 + odds(alba.march, boru))', `[odds] odds() cannot stand inside at_start()${BACK}`],
    ['1 + change(price)', '[change] change() belongs into the value of a decision only'],
    ['change(nobody)', '[nobody] unknown name "nobody"'],
  ])('%s', (formula, ...complaints) => {
    expect(saidIn(formula)).toEqual(complaints);
  });
});

describe('what is expected to change', () => {
  it.each([
    ['1 + change(trust(alba, boru))', NO_NAME],
    ['change(last(wealth))', NO_NAME],
    ['change(at_start(boru.wealth))', NO_NAME],
    ['change(mood)', NO_NAME],
    ['change(self)', NO_NAME],
    ['change(2 * wealth)', NO_NAME],
    ['change(nobody)', '[nobody] unknown name "nobody"'],
    [
      'wealth + change(centre.grain)',
      '[wealth] cannot add usd and tonne: the units differ | convert one of them with a factor that carries both units',
    ],
  ])('%s', (formula, complaint) => {
    expect(saidFor(formula)).toEqual([complaint]);
  });

  it('is asked of one quantity, in its unit', () => {
    expect(
      saidFor('(change(wealth) + boru.wealth) / wealth + change(price) * total(mine, change(mine.depth))'),
    ).toEqual([]);
  });
});

describe('what was heard', () => {
  it.each([
    ['heard(nobody, self, cost)', '[nobody] unknown name "nobody"'],
    ['heard(anyone, nobody, cost)', '[nobody] unknown name "nobody"'],
    ['heard(anyone, price, cost)', `[price] ${WHO}`],
    ['heard(glad, self, cost)', `[glad] ${WHO}`],
    ['heard(alba.anyone, self, cost)', '[anyone] a state has no quantity "anyone"'],
    ['1 + heard(alba, 1, cost)', `[1] ${WHO}`],
    ['heard(anyone + 1, self, cost)', '[anyone] unknown name "anyone"'],
    ['heard(anyone, anyone, cost)', '[anyone] unknown name "anyone"'],
    [
      'heard(alba, self, glad)',
      '[glad] a number is needed here, this is a stage | compare it: stage == operating',
    ],
    ['heard(alba, self, nobody)', '[nobody] unknown name "nobody"'],
    [
      '1 + heard(alba, self, cost + heard(alba, self, cost))',
      '[heard] what a signal is made of cannot depend on what is heard',
    ],
    ['1 + at_start(heard(alba, self, cost))', `[heard] heard() cannot stand inside at_start()${BACK}`],
    ['heard(alba, boru, cost) + valence', '[valence] unknown name "valence"'],
  ])('%s', (formula, ...complaints) => {
    expect(saidIn(formula)).toEqual(complaints);
  });
});

describe('what one agent is toward another', () => {
  it.each([
    ['1 + trust(alba)', `[trust] trust is read with two agents, not 1${PAIRS}`],
    ['trust(alba, boru, alba)', `[trust] trust is read with two agents, not 3${PAIRS}`],
    ['trust(1, boru)', `[1] trust() needs two agents here${PAIRS}`],
    ['2 + trust(alba, 1 + price)', `[1] trust() needs two agents here${PAIRS}`],
    ['trust(nobody, alba)', '[nobody] unknown name "nobody"'],
    ['trust(alba, centre)', `[trust] trust is not told for such a pair${PAIRS}`],
    ['trust(centre, boru)', `[trust] trust is not told for such a pair${PAIRS}`],
    ['1 + view(alba, boru)', '[view] view is not told for such a pair | write view(state, town)'],
    ['view(centre, alba)', '[view] view is not told for such a pair | write view(state, town)'],
  ])('%s', (formula, ...complaints) => {
    expect(saidIn(formula)).toEqual(complaints);
  });
});

describe('how long and when', () => {
  it.each([
    ['1 + months_in(price)', `[price] months_in() ${MOVES} | months_in(stage) or months_in(project.stage)`],
    ['months_in(glad)', `[glad] months_in() ${MOVES} | months_in(stage) or months_in(project.stage)`],
    ['months_in(nobody)', '[nobody] unknown name "nobody"'],
    [
      'months_in(if(1, mood, mood))',
      `[if] months_in() ${MOVES} | months_in(stage) or months_in(project.stage)`,
    ],
    ['1 + months_in(last(mood))', '[last] months_in() needs the quantity itself | last(months_in(stage))'],
    [
      'months_in(at_start(boru.mood))',
      '[at_start] months_in() needs the quantity itself | at_start(months_in(stage))',
    ],
    [
      'last(months_in(at_start(mood)))',
      '[at_start] months_in() needs the quantity itself | at_start(months_in(stage))',
    ],
    ['1 + entered(price, glad)', `[price] entered() ${MOVES} | entered(stage, operating)`],
    ['entered(glad, glad)', `[glad] entered() ${MOVES} | entered(stage, operating)`],
    ['entered(nobody, nowhere)', '[nobody] unknown name "nobody"', '[nowhere] unknown name "nowhere"'],
    ['1 + entered(last(mood), sad)', `[last] entered() needs the quantity itself${BACK}`],
    ['1 + last(entered(mood, glad))', `[entered] entered() cannot stand inside last()${BACK}`],
    ['entered(mood, nobody)', '[nobody] unknown name "nobody"'],
    ['1 + entered(mood, open)', `[open] entered() ${ASIDE} glad, sad`],
    ['entered(mood, price)', `[price] entered() ${ASIDE} glad, sad`],
    ['entered(mood, mood)', `[mood] entered() ${ASIDE} glad, sad`],
    ['entered(centre.gate, sad)', `[sad] entered() ${ASIDE} open, shut, gone`],
  ])('%s', (formula, ...complaints) => {
    expect(saidIn(formula)).toEqual(complaints);
  });
});
