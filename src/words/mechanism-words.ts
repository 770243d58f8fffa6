import type { Model, Term } from '../language/index.ts';
import { entryWords } from './entry-words.ts';
import { blank, head, type Line, plain, title } from './line.ts';
import { quantityName } from './names.ts';
import { wrap } from './wrap.ts';

/** A mechanism, the facts behind it, what it gates, and what its author expected of it before any run. */
export interface MechanismSheet {
  readonly name: string;
  readonly says: string;
  readonly facts: readonly string[];
  readonly assumed: string | null;
  readonly gates: readonly string[];
  readonly expects: { readonly of: string; readonly sign: 'up' | 'down' } | null;
  readonly off: boolean;
}

/** The sheets of all mechanisms, in the order of the model. */
export function mechanismSheets(model: Model): readonly MechanismSheet[] {
  return model.mechanisms.map(({ index, name, says, because, assumed, expects, off }) => ({
    name,
    says,
    facts: because,
    assumed,
    gates: gatesOf(model, index),
    expects,
    off,
  }));
}

/** Everything that gives way when the mechanism is off: terms, options, signals, dated entries. */
function gatesOf(model: Model, mechanism: number): readonly string[] {
  const own = <Gated extends { readonly mechanism: number | null }>(
    all: readonly Gated[],
  ): readonly Gated[] => all.filter((one) => one.mechanism === mechanism);
  const terms = (all: readonly Term[], owner: string): readonly string[] =>
    own(all).map(({ name }) => `term ${owner}${name === 'is' || name === 'next' ? '' : ` (${name})`}`);
  return [
    ...model.quantities.flatMap(({ index, rule }) =>
      rule.is === 'formula' || rule.is === 'state' ? terms(rule.terms, quantityName(model, index)) : [],
    ),
    ...model.decisions.flatMap(({ name, value, options }) => [
      ...terms(value, name),
      ...own(options).map((option) => `option ${name}.${option.name}`),
    ]),
    ...own(model.signals).map(({ name }) => `signal ${name}`),
    ...own(model.timeline).map(
      (entry) => `event ${entry.name} (${entryWords(model, { ...entry, mechanism: null })})`,
    ),
  ];
}

/** The sheets within 80 columns. */
export function mechanismsText(sheets: readonly MechanismSheet[]): readonly Line[] {
  return [
    head(`${sheets.length} mechanisms; switch one off with --without NAME`),
    blank,
    ...sheets.flatMap(mechanismText),
  ];
}

/** One sheet. */
export const mechanismText = ({
  name,
  says,
  facts,
  assumed,
  gates,
  expects,
  off,
}: MechanismSheet): readonly Line[] => [
  title(`${name}${off ? ' (off)' : ''}`),
  ...wrap(says, '  ').map(plain),
  ...wrap(
    `because ${facts.length > 0 ? facts.join(', ') : (assumed ?? 'no reason given')}`,
    '    ',
    '  ',
  ).map(plain),
  ...wrap(`gates ${gates.length > 0 ? gates.join('; ') : 'nothing'}`, '    ', '  ').map(plain),
  ...(expects === null
    ? []
    : wrap(
        `expected: ${expects.of} ${expects.sign === 'up' ? 'higher' : 'lower'} with it than without`,
        '    ',
        '  ',
      ).map(plain)),
  blank,
];
