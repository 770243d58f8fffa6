import type { Cell, WorldHistory } from '../../../engine/index.ts';
import { type Model, monthName } from '../../../language/index.ts';
import { nearest } from '../../../text/index.ts';
import { findCell, type WhyChoice } from '../../../words/index.ts';
import { EXIT, Stop } from './exit-code.ts';

/** What `--why` asks about: a quantity, or somebody's decision. */
export type Asked =
  | { readonly is: 'quantity'; readonly cell: Cell }
  | { readonly is: 'choice'; readonly decision: number };

/** What a name means, quantities before decisions. Ends with exit code 2 and a guess when it is neither, or `against` is about no decision. */
export function whyAsked(model: Model, name: string, against: string | undefined): Asked {
  const cell = findCell(model, name);
  const decision = model.decisions.findIndex((one) => one.name === name.trim());
  if (typeof cell !== 'string') {
    if (against === undefined) return { is: 'quantity', cell };
    throw new Stop(EXIT.input, `--against is about a decision, and ${name} is a quantity`);
  }
  if (decision >= 0) return { is: 'choice', decision };
  const names = model.decisions.map((one) => one.name);
  const guess = nearest(name, names);
  const decisions = names.length === 0 ? '' : `, and no decision of that name (${names.join(', ')})`;
  throw new Stop(
    EXIT.input,
    guess === undefined
      ? `${cell}${decisions}`
      : `there is no quantity or decision "${name}": did you mean "${guess}"?`,
  );
}

/** What was chosen in a month of a world, and which other option it is to be weighed against; null where there was nothing to choose. */
export interface Choice {
  readonly month: number;
  readonly alternative: number;
}

/** The choice of a decision in a month, or its last one where no month is asked for. Ends with exit code 2 where there is none. */
export function choiceIn(
  { decisions, calendar }: Model,
  history: WorldHistory,
  decision: number,
  month: number | null,
): Choice {
  const made = history.months.flatMap(({ choices }, at) =>
    choices.flatMap((one) =>
      one.decision === decision && one.alternative >= 0 && (month === null || month === at)
        ? [{ month: at, alternative: one.alternative }]
        : [],
    ),
  );
  const last = made.at(-1);
  if (last !== undefined) return last;
  const when = month === null ? 'in this world' : `in ${monthName(month, calendar)}`;
  throw new Stop(EXIT.input, `${decisions[decision]?.name} chose nothing ${when}`);
}

/** The place of a rival by the name of its alternative; the likeliest where none is asked for. Ends with exit code 2 where it was not open. */
export function rivalNamed({ rivals }: WhyChoice, against: string | undefined): number {
  if (against === undefined) return 0;
  const names = rivals.map(({ name }) => name);
  const place = names.indexOf(against.trim());
  if (place >= 0) return place;
  const guess = nearest(against, names);
  const question = guess === undefined ? ` (${names.join(', ')})` : `: did you mean "${guess}"?`;
  throw new Stop(EXIT.input, `"${against}" was no other open option${question}`);
}
