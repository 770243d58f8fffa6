import { describe, expect, it } from 'vitest';
import { saidIn } from './valley.ts';

const BEGINS =
  'an aggregate begins with a kind, or with a name in a kind | total(patron, ...) or total(rival in patron, ...)';
const INNER = ' | give the inner agent a name of its own: total(other in';
const ONE = ': one name has one meaning';
const AGENT = 'a number is needed here, this is an agent | read one of its quantities: agent.quantity';
const NO_AGENT = 'only agents have quantities; what stands before';
const NOBODY = 'has no value in months without such a';
const SAY = ', and a run stops there | say what it is then as a 4th argument:';

describe('a name that nothing has is guessed at', () => {
  it.each([
    ['prise + 1', '[prise] unknown name "prise" | did you mean price'],
    ['1 + borus', '[borus] unknown name "borus" | did you mean boru'],
    ['glda == mood', '[glda] unknown name "glda" | did you mean glad'],
    ['welth', '[welth] unknown name "welth" | did you mean wealth'],
    ['monht', '[monht] unknown name "monht" | did you mean month'],
    ['month_of_yea', '[month_of_yea] unknown name "month_of_yea" | did you mean month_of_year'],
    ['raet', '[raet] unknown name "raet" | did you mean rate'],
    ['sef.wealth', '[sef] unknown name "sef" | did you mean self'],
    ['total(o in state, oo.wealth)', '[oo] unknown name "oo"'],
    ['nothing + nobody', '[nothing] unknown name "nothing"', '[nobody] unknown name "nobody"'],
  ])('%s', (formula, ...complaints) => {
    expect(saidIn(formula)).toEqual(complaints);
  });
});

describe('a name of others is read by whose it is', () => {
  it.each([
    [
      'grain',
      '[grain] unknown name "grain" | "grain" belongs to a town: write whose it is, like centre.grain',
    ],
    [
      '1 + depth',
      '[depth] unknown name "depth" | "depth" belongs to a mine: write whose it is, like pit.depth',
    ],
    [
      'size',
      '[size] unknown name "size" | "size" belongs to a firm and a mine: write whose it is, like total(firm, firm.size)',
    ],
    [
      'total(firm, size)',
      '[size] unknown name "size" | "size" belongs to a firm and a mine: write whose it is, like firm.size',
    ],
    [
      'self.price',
      '[price] a state has no quantity "price" | "price" is a common quantity: write it without the agent',
    ],
    [
      'self.season',
      '[season] a state has no quantity "season" | "season" is a common quantity: write it without the agent',
    ],
    ['boru.reasons', '[reasons] a state has no quantity "reasons" | did you mean reason'],
    ['alba.town.grain', '[town] a state has no quantity "town"'],
    ['1 + ally.welth', '[welth] a state has no quantity "welth" | did you mean wealth'],
    ['boru.grain', '[grain] a state has no quantity "grain"'],
    ['price.wealth', `[wealth] ${NO_AGENT} ".wealth" is no agent`],
    ['1 + mood.wealth', `[wealth] ${NO_AGENT} ".wealth" is no agent`],
    ['glad.wealth', `[wealth] ${NO_AGENT} ".wealth" is no agent`],
    ['nobody.wealth', '[nobody] unknown name "nobody"'],
    ['nobody.ally.wealth', '[nobody] unknown name "nobody"'],
  ])('%s', (formula, ...complaints) => {
    expect(saidIn(formula)).toEqual(complaints);
  });
});

describe('a kind is not one agent', () => {
  it.each([
    ['town', '[town] "town" is a kind, not one agent | use it in an aggregate: total(town, town.quantity)'],
    [
      'state.wealth',
      '[state] "state" is a kind, not one agent | name an agent, or say which: total(state, state.wealth)',
    ],
    [
      '1 + town.grain',
      '[town] "town" is a kind, not one agent | name an agent, or say which: total(town, town.grain)',
    ],
  ])('%s', (formula, ...complaints) => {
    expect(saidIn(formula)).toEqual(complaints);
  });
});

describe('words that have no meaning here', () => {
  it.each([
    [
      'target',
      '[target] there is no "target" here | target is whom an option or a signal is aimed at: its own formulas know it',
    ],
    [
      '1 + target.wealth',
      '[target] there is no "target" here | target is whom an option or a signal is aimed at: its own formulas know it',
    ],
    ['anyone', '[anyone] unknown name "anyone"'],
    [
      'cost + valence + surprise',
      '[cost] unknown name "cost"',
      '[valence] unknown name "valence"',
      '[surprise] unknown name "surprise"',
    ],
  ])('%s', (formula, ...complaints) => {
    expect(saidIn(formula)).toEqual(complaints);
  });
});

describe('a quantity told toward others is read as a pair', () => {
  it.each([
    ['trust', '[trust] "trust" has one number for each state and state | read it as trust(state, state)'],
    [
      '1 + boru.trust',
      '[trust] "trust" has one number for each state and state | read it as trust(state, state)',
    ],
    ['view', '[view] "view" has one number for each state and town | read it as view(state, town)'],
  ])('%s', (formula, ...complaints) => {
    expect(saidIn(formula)).toEqual(complaints);
  });
});

describe('an aggregate begins with whom it reads', () => {
  it.each([
    ['total(2, 1)', `[2] ${BEGINS}`],
    ['total(price + 1, 1)', `[price] ${BEGINS}`],
    ['1 + total(a in 2, 1)', `[a] ${BEGINS}`],
    ['total(a + state, 1)', `[a] ${BEGINS}`],
    ['total(alba.ally, 1)', `[alba] ${BEGINS}`],
    ['total(a in town.grain, 1)', `[a] ${BEGINS}`],
    ['total(boru.x in town, 1)', `[boru] ${BEGINS}`],
    ['total(nobody, 1)', '[nobody] "nobody" is no kind of agent'],
    ['1 + total(a in tonw, a.grain)', '[tonw] "tonw" is no kind of agent | did you mean town'],
    ['total(naer, 1)', '[naer] "naer" is no kind of agent | did you mean near'],
    ['total(near, near.wealth)', '[near] "near" is no kind of agent; write other in near'],
    ['total(common, 1)', '[common] "common" is no kind of agent'],
    [
      'total(price in town, 1)',
      `[price] "price" names a common quantity${ONE}${INNER} town, other.quantity)`,
    ],
    ['total(_o in town, 1)', `[_o] "_o" is no name${INNER} town, other.quantity)`],
    [
      '1 + heard(anyone, self, total(cost in town, 1))',
      `[cost] "cost" is a part of a signal here${INNER} town, other.quantity)`,
    ],
    [
      '1 + total(o in state, total(o in town, 1))',
      `[o] "o" already names an agent here${INNER} town, other.quantity)`,
    ],
  ])('%s', (formula, ...complaints) => {
    expect(saidIn(formula)).toEqual(complaints);
  });
});

describe('an aggregate reads something of each', () => {
  it.each([
    ['1 + total(town)', '[total] total() needs what to read of each: total(town, town.quantity)'],
    ['most(o in firm)', '[most] most() needs what to read of each: most(o, o.quantity)'],
    ['any(town)', '[any] any() needs what to read of each: any(town, town.quantity)'],
    ['total(town, alba)', `[alba] ${AGENT}`],
    ['total(town, nobody)', '[nobody] unknown name "nobody"'],
    ['total(town, 1, alba)', `[alba] ${AGENT}`],
    ['least(town, 1, 1, alba)', `[alba] ${AGENT}`],
    [
      'least(town, 1, 1, town)',
      '[town] "town" is a kind, not one agent | use it in an aggregate: total(town, town.quantity)',
    ],
    ['total(o in near, o.grain)', '[grain] a state has no quantity "grain"'],
    ['1 + total(town, 1, 1, 1)', '[total] total() takes at most 3 arguments'],
    ['average(town, 1, 1, alba)', '[average] average() takes at most 3 arguments'],
    ['count(town, 1, 1, 1)', '[count] count() takes at most 3 arguments'],
    ['2 + most(town, town.grain, 1, wealth)', '[most] most() of tonne cannot be usd when there is none'],
    [
      'least(town, 1, 1, centre.grain)',
      '[\'least(town, 1, 1, centre.grain)\'] "asked" is in a pure number, but the formula gives tonne | a factor that carries both units converts one into the other',
    ],
  ])('%s', (formula, ...complaints) => {
    expect(saidIn(formula)).toEqual(complaints);
  });
});

describe('the most of nobody is no number', () => {
  it.each([
    ['most(firm, firm.size)', `[most] most() ${NOBODY} firm${SAY} most(firm, firm.quantity, 1, 0)`],
    [
      '1 + least(f in firm, f.size, f.size > 1)',
      `[least] least() ${NOBODY} firm${SAY} least(f, f.quantity, condition, 0)`,
    ],
    [
      '1 + most(mine, mine.depth, mine.depth > 1)',
      `[most] most() ${NOBODY} mine${SAY} most(mine, mine.quantity, condition, 0)`,
    ],
  ])('%s', (formula, ...complaints) => {
    expect(saidIn(formula)).toEqual(complaints);
  });
});

it('inside heard() alone the parts of a signal name no agent', () => {
  expect(saidIn('total(cost in state, cost.wealth / cost.wealth)')).toEqual([]);
  expect(saidIn('heard(anyone, self, total(o in state, o.wealth / o.wealth))')).toEqual([]);
});
