import { type Problem, problem, valueAt, type YamlNode } from '../text/index.ts';
import { checkNames } from './check-names.ts';
import type { CheckedStep, Complain } from './checked-step.ts';
import { PANELS, type Question } from './lesson.ts';
import { rangeOf } from './read-question.ts';
import { BAR, dummyOf, optionRows, rowsOf } from './rows.ts';
import { FIGURES, wordsOf } from './words-of.ts';

const SCREENS = ['home', 'explore', 'compare', 'world', 'evidence', 'matters'] as const;

/** Everything wrong with a step beyond its form. */
export function checkStep(step: CheckedStep, say: (complaint: Problem) => void): void {
  const complain: Complain = (keys, what, details) => {
    const found = keys.reduce<YamlNode | undefined>((node, key) => valueAt(node, key), step.node);
    say(problem((found ?? step.node).place, what, details));
  };
  checkScene(step, complain);
  checkWords(step, complain);
  if (step.question !== null) checkQuestion(step.question, step, complain);
  if (step.open !== null) checkNames(step, step.open, complain);
}

function checkScene({ written, scene }: CheckedStep, complain: Complain): void {
  const shown = SCREENS.filter((key) => written[key] !== undefined);
  const [, second] = shown;
  if (second !== undefined) complain([second], `a step shows one screen, not ${shown.join(' and ')}`);
  const { is } = scene.show;
  if (written.month !== undefined && is !== 'world') complain(['month'], '"month" needs a world');
  if (written.levers !== undefined && is !== 'explore' && is !== 'world')
    complain(['levers'], '"levers" move where a scenario is explored');
  if (written.quantity !== undefined && is !== 'explore' && is !== 'compare')
    complain(['quantity'], '"quantity" is chosen where a scenario is explored or compared');
  if (written.outcome !== undefined && is !== 'explore' && is !== 'compare')
    complain(['outcome'], '"outcome" is pointed at where a scenario is explored or compared');
  if (written.zoom === true && is !== 'explore')
    complain(['zoom'], '"zoom" is for a scenario that is explored');
  const panels: readonly string[] = is in PANELS ? PANELS[is as keyof typeof PANELS] : [];
  if (written.point !== undefined && !panels.includes(written.point)) {
    const known = panels.length === 0 ? 'there is none to point at' : `it has ${panels.join(', ')}`;
    complain(['point'], `this screen has no panel "${written.point}": ${known}`);
  }
}

function checkWords({ written, question }: CheckedStep, complain: Complain): void {
  const said = wordsOf(written.say);
  for (const piece of said.strange)
    complain(['say'], `${piece} is no figure of a run`, { hint: `known: ${FIGURES}` });
  for (const piece of written.ask === undefined ? [] : wordsOf(written.ask.reveal).strange)
    complain(['ask', 'reveal'], `${piece} is no figure of a run`, { hint: `known: ${FIGURES}` });
  const rows = rowsOf(dummyOf(said.words), BAR.width).length;
  const answers = question === null ? 0 : optionRows(question.options, BAR.width).length;
  if (rows + answers > BAR.rows) {
    const what = question === null ? 'these words take' : 'this question takes with its answers';
    complain(
      ['say'],
      `${what} ${rows + answers} rows of ${BAR.width} columns; there is room for ${BAR.rows}`,
    );
  }
  if (question === null) return;
  const told = rowsOf(`${'x'.repeat(60)} ${dummyOf(question.reveal)}`, BAR.width).length;
  if (told > BAR.rows) complain(['ask', 'reveal'], 'these words are too long to stand beside the answer');
}

function checkQuestion(question: Question, step: CheckedStep, complain: Complain): void {
  const { about, options } = question;
  const lacks = lackOf(question, step);
  if (lacks !== null) complain(['ask'], `this is read from ${lacks}`);
  if (step.scene === step.before) complain(['ask'], 'after its answer this step shows nothing new');
  options.forEach(({ is }) => {
    if (about.is === 'change' && !['up', 'down', 'same'].includes(is))
      complain(['ask', 'options'], `a change goes up, down or stays the same, not "${is}"`);
    if (about.is === 'outcome' && rangeOf(is) === null)
      complain(['ask', 'options'], `"${is}" is no range like 0..20`);
  });
  if (about.is === 'outcome')
    checkRanges(
      options.map(({ is }) => is),
      complain,
    );
}

/** What has to be on show for an answer and is not; null where it can be read. */
function lackOf({ about }: Question, { scene }: CheckedStep): string | null {
  const { is } = scene.show;
  const isRun = is === 'explore' || is === 'compare';
  switch (about.is) {
    case 'change':
    case 'greatest change':
      return is === 'compare' || (is === 'explore' && scene.levers.size > 0)
        ? null
        : 'two scenarios, or from moved levers';
    case 'choice':
    case 'odds':
      return is === 'world' && scene.month !== null ? null : 'a world and a month';
    case 'driver':
      return is === 'matters' ? null : 'what an outcome hangs on: matters';
    default:
      return isRun ? null : 'a scenario that is explored, or two that are compared';
  }
}

/** Ranges that overlap would leave two answers right. */
function checkRanges(texts: readonly string[], complain: Complain): void {
  const ranges = texts.flatMap((text) => rangeOf(text) ?? []).toSorted((one, other) => one.low - other.low);
  ranges.forEach(({ high }, at) => {
    const next = ranges[at + 1];
    if (next !== undefined && next.low < high)
      complain(['ask', 'options'], `${next.low} lies in two of these ranges`);
  });
}
