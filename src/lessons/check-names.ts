import { idsOf } from '../evidence/index.ts';
import { type Model, monthIndex, monthName } from '../language/index.ts';
import { readSeeds, type Scenario } from '../library/index.ts';
import { nearest } from '../text/index.ts';
import type { CheckedStep, Complain, OpenScenario } from './checked-step.ts';
import type { Reading, Show } from './lesson.ts';
import { type FigureWish, wordsOf } from './words-of.ts';

/** Whether scenarios, levers, quantities, outcomes, deciders, months and facts of a step are there. */
export function checkNames(step: CheckedStep, open: OpenScenario, complain: Complain): void {
  const { show } = step.scene;
  if (show.is === 'evidence') checkFact(show.about, modelsOf(['baseline'], open), complain);
  const words = wordsIn(show);
  const isNew = step.scene.show !== step.before.show;
  const say: Complain | null = isNew ? (_, what, details) => complain([show.is], what, details) : null;
  const scenarios = words.flatMap((word) => scenarioOf(word, open, step.known, say) ?? []);
  const models = scenarios.map(({ model }) => model);
  if (models.length < words.length || models.length === 0) return;
  checkKeys(step, models, complain);
  for (const piece of wordsOf(step.written.say).words)
    if (typeof piece !== 'string' && step.question === null) checkFigure(piece, models, ['say'], complain);
  if (step.question === null) return;
  for (const piece of step.question.reveal)
    if (typeof piece !== 'string') checkFigure(piece, models, ['ask', 'reveal'], complain);
  checkAnswers(
    step.question.about,
    step.question.options.map(({ is }) => is),
    models,
    complain,
  );
}

const wordsIn = (show: Show): readonly string[] => {
  if (show.is === 'compare') return show.scenarios;
  return show.is === 'home' || show.is === 'evidence' ? [] : [show.scenario];
};

const modelsOf = (words: readonly string[], open: OpenScenario): readonly Model[] =>
  words.flatMap((word) => {
    const found = open(word);
    return found.is === 'scenario' ? [found.model] : [];
  });

/** Complains once, where the scenario is named; steps that stay with it say nothing more. */
function scenarioOf(
  word: string,
  open: OpenScenario,
  known: readonly string[],
  complain: Complain | null,
): Scenario | null {
  const found = open(word);
  if (found.is === 'scenario') return found;
  if (found.problems.length > 0)
    complain?.([], `the scenario "${word}" has mistakes: tightrope check ${word} lists them`);
  else complain?.([], `there is no scenario "${word}"`, { guess: nearest(word, known) });
  return null;
}

function checkKeys({ written, scene }: CheckedStep, models: readonly Model[], complain: Complain): void {
  const among = (
    key: string,
    name: string | undefined,
    known: (model: Model) => readonly string[],
    what: string,
  ) => {
    if (name === undefined) return;
    for (const model of models)
      if (!known(model).includes(name)) missing([key], name, known(model), what, complain);
  };
  among('quantity', written.quantity, fanNames, 'quantity shown over time');
  among('outcome', written.outcome, outcomeNames, 'outcome');
  among('matters', written.matters, outcomeNames, 'outcome');
  if (scene.month !== null && written.month !== undefined)
    checkMonth(scene.month, models, ['month'], complain);
  for (const [name, value] of Object.entries(written.levers ?? {})) {
    const [model] = models;
    const lever = model?.estimates.find((one) => one.name === name)?.lever ?? null;
    const names = (model?.estimates ?? []).flatMap((one) => (one.lever === null ? [] : [one.name]));
    if (lever === null) missing(['levers', name], name, names, 'lever', complain);
    else if (value < lever.from || value > lever.to)
      complain(['levers', name], `"${name}" goes from ${lever.from} to ${lever.to}: ${value} is outside`);
  }
}

function checkFact(about: string, models: readonly Model[], complain: Complain): void {
  if (about === '') return;
  const known = [
    ...idsOf(readSeeds()),
    ...models.flatMap((model) => [...model.estimates.map(({ name }) => name), ...outcomeNames(model)]),
  ];
  if (!known.includes(about)) missing(['evidence'], about, known, 'fact, estimate or outcome', complain);
}

function checkMonth(
  month: string,
  models: readonly Model[],
  keys: readonly string[],
  complain: Complain,
): void {
  for (const { calendar } of models) {
    const at = monthIndex(month, calendar);
    if (at !== null && at >= 0 && at < calendar.months) continue;
    const span = `${monthName(0, calendar)} to ${monthName(calendar.months - 1, calendar)}`;
    complain(keys, `the scenario runs from ${span}: ${month} is outside`);
    return;
  }
}

function checkFigure(
  wish: FigureWish,
  models: readonly Model[],
  keys: readonly string[],
  complain: Complain,
): void {
  for (const model of models) {
    if (wish.is === 'outcome' || wish.is === 'change') expect(wish.outcome, outcomeNames(model), 'outcome');
    if (wish.is === 'choice') expect(wish.decision, deciderNames(model), 'decider');
    if (wish.is !== 'quantity') continue;
    expect(wish.quantity, fanNames(model), 'quantity shown over time');
    checkMonth(wish.month, [model], keys, complain);
  }
  function expect(name: string, known: readonly string[], what: string): void {
    if (!known.includes(name)) missing(keys, name, known, what, complain);
  }
}

function checkAnswers(
  about: Reading,
  options: readonly string[],
  models: readonly Model[],
  complain: Complain,
): void {
  for (const model of models) {
    const known = (name: string, names: readonly string[], what: string, keys: readonly string[]): void => {
      if (!names.includes(name)) missing(['ask', ...keys], name, names, what, complain);
    };
    if (about.is === 'change' || about.is === 'outcome')
      known(about.outcome, outcomeNames(model), 'outcome', [about.is]);
    if (about.is === 'choice' || about.is === 'odds') {
      known(about.decision, deciderNames(model), 'decider', [about.is]);
      const decision = model.decisions.find(({ name }) => name === about.decision);
      const names = (decision?.options ?? []).map(({ name }) => name);
      if (decision !== undefined)
        for (const one of options) known(one, names, `option of ${about.decision}`, ['options']);
    }
    if (about.is === 'driver')
      for (const one of options)
        known(
          one,
          model.estimates.map(({ name }) => name),
          'estimate',
          ['options'],
        );
    if (['greatest change', 'likeliest', 'least likely'].includes(about.is))
      for (const one of options) known(one, outcomeNames(model), 'outcome', ['options']);
  }
}

const fanNames = (model: Model): readonly string[] => model.fans.map(({ name }) => name);
const outcomeNames = (model: Model): readonly string[] => model.outcomes.map(({ name }) => name);
const deciderNames = (model: Model): readonly string[] => model.decisions.map(({ name }) => name);

function missing(
  keys: readonly string[],
  name: string,
  known: readonly string[],
  what: string,
  complain: Complain,
): void {
  complain(keys, `there is no ${what} "${name}"`, { guess: nearest(name, known) });
}
