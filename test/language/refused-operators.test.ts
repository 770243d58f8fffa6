import { describe, expect, it } from 'vitest';
import { saidIn } from './valley.ts';

const DIFFER = ': the units differ | convert one of them with a factor that carries both units';
const DIVIDE = '| divide it by something in the same unit first';
const AGENT = 'a number is needed here, this is an agent | read one of its quantities: agent.quantity';
const STAGE = 'a number is needed here, this is a stage | compare it: stage == operating';
const TEXT =
  'a number is needed here, this is a quoted text | dates belong into at("2028-12", ...) and windows';
const LUCK =
  'is luck: it cannot stand inside a formula | give it a quantity of its own, like noise: {draw: "normal(0, 1)"}, and read that';
const POWER = 'a power that is not a whole number from 0 to 16 needs a pure number';
const NEVER = 'cannot compare a stage with one that this quantity never takes';
const NO_NUMBER = 'is in a pure number, but the formula gives';
const FACTOR = ' | a factor that carries both units converts one into the other';

describe('units that an operator cannot bring together are named in their order', () => {
  it.each([
    ['wealth - centre.grain', `[wealth] cannot subtract usd and tonne${DIFFER}`],
    ['1 + (wealth % centre.grain)', `[wealth] cannot take the remainder of usd and tonne${DIFFER}`],
    ['centre.grain < wealth', `[centre] cannot compare tonne and usd${DIFFER}`],
    ['wealth == centre.grain', `[wealth] cannot compare usd and tonne${DIFFER}`],
    ['wealth + price', `[wealth] cannot add usd and a pure number${DIFFER}`],
    ['2 * (price + wealth)', `[price] cannot add a pure number and usd${DIFFER}`],
    [
      'total(state, state.wealth) + alba.wealth / centre.grain',
      `[total] cannot add usd and usd/tonne${DIFFER}`,
    ],
    ['2 ^ wealth', `[wealth] an exponent needs a pure number, this is in usd ${DIVIDE}`],
    [
      '(price + 1) ^ (wealth / centre.grain)',
      `[wealth] an exponent needs a pure number, this is in usd/tonne ${DIVIDE}`,
    ],
    ['wealth ^ 0.5', `[wealth] ${POWER}, this is in usd ${DIVIDE}`],
    ['wealth ^ 16', `['wealth ^ 16'] "asked" ${NO_NUMBER} usd^16${FACTOR}`],
    ['wealth ^ (17)', `[wealth] ${POWER}, this is in usd ${DIVIDE}`],
    ['wealth ^ -1', `[wealth] ${POWER}, this is in usd ${DIVIDE}`],
    ['wealth ^ alba', `[wealth] ${POWER}, this is in usd ${DIVIDE}`, `[alba] ${AGENT}`],
  ])('%s', (formula, ...complaints) => {
    expect(saidIn(formula)).toEqual(complaints);
  });
});

describe('an operator works on numbers, and compares like with like', () => {
  it.each([
    ['2 ^ alba', `[alba] ${AGENT}`],
    ['glad ^ 2', `[glad] ${STAGE}`],
    ['not alba', `[alba] ${AGENT}`],
    ['-glad', `[glad] ${STAGE}`],
    ['+"2028-12"', `["2028-12"] ${TEXT}`],
    ['1 + "2028-12"', `["2028-12"] ${TEXT}`],
    [
      'alba in state',
      '[alba] "in" names an agent inside an aggregate only | total(rival in patron, rival.alignment)',
    ],
    [
      '1 + (boru in state)',
      '[boru] "in" names an agent inside an aggregate only | total(rival in patron, rival.alignment)',
    ],
    ['alba == centre', '[alba] cannot compare a state and a town'],
    ['1 + (alba != centre)', '[alba] cannot compare a state and a town'],
    ['alba != glad', '[alba] cannot compare an agent and a stage'],
    ['self == "x"', '[self] cannot compare an agent and a quoted text'],
    ['1 == "x"', '[1] cannot compare a number and a quoted text'],
    ['price == alba', '[price] cannot compare a number and an agent'],
    ['mood == open', `[mood] ${NEVER}`],
    ['open == mood', `[open] ${NEVER}`],
    ['sad != boru.mood or mood == shut', `[mood] ${NEVER}`],
    ['if(price, glad, sad) == open', `[if] ${NEVER}`],
    ['nobody == alba', '[nobody] unknown name "nobody"'],
    ['alba == nobody', '[nobody] unknown name "nobody"'],
    ['nobody < nowhere', '[nobody] unknown name "nobody"', '[nowhere] unknown name "nowhere"'],
    ['nobody and price or nowhere', '[nobody] unknown name "nobody"', '[nowhere] unknown name "nowhere"'],
  ])('%s', (formula, ...complaints) => {
    expect(saidIn(formula)).toEqual(complaints);
  });
});

describe('a function that is not there', () => {
  it.each([
    [
      'nosuch(1)',
      '[nosuch] unknown function "nosuch" | functions: exp log sin cos tanh logistic logit floor ceil round abs sqrt min max if last at_start total average most least any all count months_in entered chose odds change heard dropped',
    ],
    ['1 + sqr(4)', '[sqr] unknown function "sqr" | did you mean sqrt'],
    ['trusts(alba, boru)', '[trusts] unknown function "trusts" | did you mean trust'],
    ['normal(0, 1)', `[normal] "normal" ${LUCK}`],
    ['1 + random()', `[random] "random" ${LUCK}`],
    ['rand(1)', `[rand] "rand" ${LUCK}`],
    ['sum_of(3, 1)', `[sum_of] "sum_of" ${LUCK}`],
  ])('%s', (formula, ...complaints) => {
    expect(saidIn(formula)).toEqual(complaints);
  });
});

describe('a function takes so many arguments', () => {
  it.each([
    ['exp()', '[exp] exp() takes 1 argument, not 0'],
    ['exp(1, 2)', '[exp] exp() takes 1 argument, not 2'],
    ['min(1)', '[min] min() takes 2 to 16 arguments, not 1'],
    ['if(1, 2)', '[if] if() takes 3 arguments, not 2'],
    ['total()', '[total] total() takes 1 to 4 arguments, not 0'],
    ['1 + chose(alba.march, boru, 3)', '[chose] chose() takes 1 to 2 arguments, not 3'],
  ])('%s', (formula, ...complaints) => {
    expect(saidIn(formula)).toEqual(complaints);
  });
});

describe('a function says what it cannot take', () => {
  it.each([
    ['2 * exp(wealth)', `[wealth] exp() needs a pure number, this is in usd ${DIVIDE}`],
    ['log(1 + alba.wealth / centre.grain)', `[1] log() needs a pure number, this is in usd/tonne ${DIVIDE}`],
    ['exp(alba)', `[alba] ${AGENT}`],
    ['log(nobody)', '[nobody] unknown name "nobody"'],
    ['floor(alba)', `[alba] ${AGENT}`],
    ['-floor(wealth)', `['-floor(wealth)'] "asked" ${NO_NUMBER} usd${FACTOR}`],
    ['1 + sqrt(wealth)', '[sqrt] the square root of usd has no unit'],
    ['sqrt(glad)', `[glad] ${STAGE}`],
    ['sqrt(wealth * centre.grain)', '[sqrt] the square root of usd tonne has no unit'],
    ['2 * max(price, wealth)', `[max] cannot compare a pure number and usd${DIFFER}`],
    ['min(centre.grain, 1, wealth)', `[min] cannot compare tonne and usd${DIFFER}`],
    ['min(price, wealth, wealth)', `[min] cannot compare a pure number and usd${DIFFER}`],
    ['min(1, alba, nobody)', `[alba] ${AGENT}`, '[nobody] unknown name "nobody"'],
    ['if(alba, 1, 2)', `[alba] ${AGENT}`],
    ['if(1, alba, 2)', `[alba] ${AGENT}`],
    ['if(1, 2, glad)', `[glad] ${STAGE}`],
    ['if(1, glad, 2)', `[glad] ${STAGE}`],
    ['if(nobody, 1, 2)', '[nobody] unknown name "nobody"'],
    ['if(1, nobody, 2)', '[nobody] unknown name "nobody"'],
    ['if(1, 2, nobody)', '[nobody] unknown name "nobody"'],
    ['2 * if(1, price, wealth)', '[if] if() gives a pure number or usd: the units differ'],
    ['last(nobody)', '[nobody] unknown name "nobody"'],
    ['1 + at_start(alba)', `[at_start] ${AGENT}`],
    ['1 + dropped(firm)', '[dropped] dropped(kind) is for outcomes and kinds with places'],
    [
      '1 + ever(price > 2)',
      '[ever] ever() reads a whole world: it belongs into outcomes only | inside a formula min, max, total, average and last are available',
    ],
    ['exp("2028-12")', `["2028-12"] ${TEXT}`],
  ])('%s', (formula, ...complaints) => {
    expect(saidIn(formula)).toEqual(complaints);
  });
});

describe('what can be compared', () => {
  it.each([
    'mood == glad and sad != boru.mood',
    'mood == boru.mood or glad == sad',
    'if(price, mood, glad) == sad',
    'glad == if(price, sad, boru.mood)',
    'alba == ally and self != boru.ally',
    '2 == wealth / wealth',
  ])('%s', (formula) => {
    expect(saidIn(formula)).toEqual([]);
  });
});
