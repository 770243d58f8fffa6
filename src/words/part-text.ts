import type { Model, Outcome, Quantity, Term } from '../language/index.ts';
import { estimatesIn } from './estimates-in.ts';
import { figure } from './figures.ts';
import { blank, head, type Line, plain, title } from './line.ts';
import { quantityName } from './names.ts';
import { priorWords } from './prior-words.ts';
import { type Trial, trialWords } from './trial-words.ts';
import { wrap } from './wrap.ts';

/** What a quantity is, how it comes about, and the estimates and mechanisms in that, within 80 columns. */
export function quantityText(model: Model, quantity: Quantity, trials: readonly Trial[]): readonly Line[] {
  const { says, unit, rule } = quantity;
  const terms = rule.is === 'formula' || rule.is === 'state' ? rule.terms : [];
  const draw =
    rule.is === 'draw' || rule.is === 'once' ? ['drawn by luck; the estimates below shape the draw'] : [];
  return [
    ...wrap(quantityName(model, quantity.index)).map(title),
    ...(says === '' ? [] : wrap(says).map(plain)),
    ...wrap(`unit: ${unit === '' ? 'a pure number' : unit}`).map(plain),
    ...section('How it comes about each month', [...draw, ...terms.map((term) => termWords(model, term))]),
    ...readText(model, quantity, mechanismsOf(terms), trials),
  ];
}

/** What an option is, what speaks for it, and the estimates in that. */
export function optionText(
  model: Model,
  decision: number,
  option: number,
  trials: readonly Trial[],
): readonly Line[] {
  const own = model.decisions[decision];
  const chosen = own?.options[option];
  if (own === undefined || chosen === undefined) return [];
  const { name, says, cost, utility, allowed, mechanism } = chosen;
  const parts = [
    ...(cost === null ? [] : [`costs ${cost.text}`]),
    ...(utility === null ? [] : [`its own pull: ${utility.text}`]),
    ...(allowed === null ? [] : [`only while ${allowed.text}`]),
    ...own.value.map((term) => termWords(model, term)),
  ];
  const mechanisms = [...mechanismsOf(own.value), ...(mechanism === null ? [] : [mechanism])];
  return [
    ...wrap(`${own.name}.${name}`).map(title),
    ...wrap(`${says} (${own.says})`).map(plain),
    ...section('What speaks for it and against it', parts),
    ...readText(model, [cost, utility, allowed, own.value], mechanisms, trials),
  ];
}

/** How an outcome is read off a world, what one would say of it without the model, and the estimates that it reads itself. */
export function outcomeText(model: Model, outcome: Outcome): readonly Line[] {
  const { name, says, text, naive } = outcome;
  const guess =
    naive === null
      ? 'Nobody has a figure for it without the model.'
      : `Without the model one would say ${naive.is}: ${naive.assumed ?? naive.because.join(', ')}`;
  const read = quantitiesIn(outcome).map((index) => quantityName(model, index));
  return [
    ...wrap(name).map(title),
    ...wrap(says).map(plain),
    ...section('How it is read off a world', [text]),
    ...section('What it reads', read),
    ...section('Its naive baseline', [guess]),
    ...estimatesText(model, outcome),
    blank,
  ];
}

function readText(
  model: Model,
  part: unknown,
  mechanisms: readonly number[],
  trials: readonly Trial[],
): readonly Line[] {
  return [...mechanismText(model, mechanisms, trials), ...estimatesText(model, part), blank];
}

export function mechanismText(
  model: Model,
  mechanisms: readonly number[],
  trials: readonly Trial[],
): readonly Line[] {
  const names = [...new Set(mechanisms)].flatMap((index) => model.mechanisms[index] ?? []);
  return section(
    'Mechanisms',
    names.flatMap(({ name, says }) => [
      `${name}: ${says}`,
      ...trials.filter((trial) => trial.mechanism === name).map((trial) => trialWords(model, trial)),
    ]),
  );
}

const estimatesText = (model: Model, part: unknown): readonly Line[] =>
  section(
    'Estimates it reads',
    [...estimatesIn(part)].flatMap((index) => {
      const estimate = model.estimates[index];
      if (estimate === undefined) return [];
      const { name, prior, because, assumed } = estimate;
      const reason = [because.join(' '), assumed ?? ''].filter((one) => one !== '').join('; ');
      return [`${name} = ${prior.is === 'number' ? figure(prior.value) : priorWords(prior)}  ${reason}`];
    }),
  );

export function termWords({ mechanisms }: Model, { name, formula, mechanism, because }: Term): string {
  const own = name === 'is' || name === 'next' ? '' : `${name}: `;
  const gate = mechanism === null ? '' : ` [mechanism ${mechanisms[mechanism]?.name}]`;
  const facts = because.length === 0 ? '' : ` because ${because.join(' ')}`;
  return `${own}${formula.text}${gate}${facts}`;
}

export const mechanismsOf = (terms: readonly Term[]): readonly number[] =>
  terms.flatMap(({ mechanism }) => (mechanism === null ? [] : [mechanism]));

/** Indices of the quantities that the formulas of a part read. */
export function quantitiesIn(part: unknown): readonly number[] {
  const found = new Set<number>();
  const look = (one: unknown): void => {
    if (Array.isArray(one)) for (const item of one) look(item);
    else if (typeof one === 'object' && one !== null) {
      if ('is' in one && one.is === 'read' && 'quantity' in one && typeof one.quantity === 'number')
        found.add(one.quantity);
      for (const [key, value] of Object.entries(one)) if (key !== 'node' && key !== 'place') look(value);
    }
  };
  look(part);
  return [...found];
}

export function section(name: string, items: readonly string[]): readonly Line[] {
  if (items.length === 0) return [];
  return [blank, head(name), ...items.flatMap((item) => wrap(item, '    ', '  ')).map(plain)];
}
