import { monthIndex, monthName } from '../../../language/index.ts';
import { otherwiseOf, type Story } from '../../../session/index.ts';
import { alternativeName, figure, happenings, percentage, spoken } from '../../../words/index.ts';
import { type Answer, type Room, sentences } from '../room.ts';
import { spokenMonth, unitWords } from '../sentences/figures.ts';
import { whySentences } from '../sentences/why-sentences.ts';
import type { Visit } from './visit.ts';

/** One world, a month at a time. */
export async function worldRoom(visit: Visit, world: number): Promise<Room> {
  const { scenario, company, seed, moved } = visit;
  const { model } = scenario;
  const story = await company.session.story({ model, seed, world, otherwise: otherwiseOf(model, moved) });
  let month = 0;
  const go = (to: number): Answer => {
    month = Math.min(model.calendar.months - 1, Math.max(0, to));
    return sentences(...monthSentences(story, month));
  };
  return {
    title: `${scenario.name}, world ${world}`,
    opening: [`This is world ${world} of seed ${seed}.`, ...monthSentences(story, 0)],
    choices: [
      { says: 'The next month.', choose: () => nextMonth(story, month, go) },
      {
        says: 'The next month in which something unusual happens.',
        choose: () => nextTurn(story, month, go),
      },
      {
        says: 'The odds of what was chosen this month.',
        choose: () => sentences(...oddsSentences(story, month)),
      },
      { says: 'Where the followed quantities stand.', choose: () => sentences(...standing(story, month)) },
      { says: 'How this world came out.', choose: () => sentences(...endings(story)) },
    ],
    also: [
      'Here: next or an empty line goes a month on; month and a month, like month 2028-06, goes there.',
      'why and a quantity, like why reserves or why us.alignment, tells what moved it this month.',
      'world and a number steps through another world.',
    ],
    hear: (words) => {
      if (words === '' || /^n(ext)?$/i.test(words)) return nextMonth(story, month, go);
      const [, verb = '', about = ''] = /^(month|why|world)\s+(.+)$/i.exec(words) ?? [];
      if (verb === 'month') return goTo(story, about, go);
      if (verb === 'why') return why(visit, world, month, about);
      if (verb !== 'world' || !/^\d{1,8}$/.test(about)) return null;
      return worldRoom(visit, Number(about)).then((enter) => ({ sentences: [], enter }));
    },
  };
}

const labelOf = ({ request }: Story, month: number): string =>
  spokenMonth(monthName(month, request.model.calendar));

/** A month, and what happened in it. */
function monthSentences(story: Story, month: number): readonly string[] {
  const { model } = story.request;
  const happened = happenings(model, story.history.months, month).map(({ text }) => `${text}.`);
  const events = happened.length === 0 ? ['Nothing to speak of.'] : happened;
  return [`${labelOf(story, month).replace(/^m/, 'M')}.`, ...events.map((one) => one.replace(/\.\.$/, '.'))];
}

const isLast = ({ request }: Story, month: number): boolean => month >= request.model.calendar.months - 1;

function nextMonth(story: Story, month: number, go: (to: number) => Answer): Answer {
  return isLast(story, month) ? sentences('This was the last month.', ...endings(story)) : go(month + 1);
}

/** What follows from no choice, event or move by itself weighs less. */
const UNUSUAL = 1;

function nextTurn(story: Story, month: number, go: (to: number) => Answer): Answer {
  const { months } = story.history;
  const next = months.findIndex(
    (_, at) =>
      at > month && happenings(story.request.model, months, at).some(({ weight }) => weight > UNUSUAL),
  );
  return next < 0 ? sentences('Nothing unusual happens any more.') : go(next);
}

function goTo(story: Story, text: string, go: (to: number) => Answer): Answer {
  const { calendar } = story.request.model;
  const month = monthIndex(text, calendar);
  if (month !== null && month >= 0 && month < calendar.months) return go(month);
  const [first, last] = [monthName(0, calendar), monthName(calendar.months - 1, calendar)];
  return sentences(`${text} is no month of this scenario, which runs from ${first} to ${last}.`);
}

const LIKELIEST = 3;

/** What everybody chose, how likely that was, and what else was likely. */
function oddsSentences({ request, history }: Story, month: number): readonly string[] {
  const { model } = request;
  const told = (history.months[month]?.choices ?? []).map(({ decision, alternative, odds }) => {
    const name = (at: number): string => spoken(alternativeName(model, decision, at)).toLowerCase();
    const chance = (at: number): string => `${percentage(odds[at] ?? 0)} percent`;
    const others = odds
      .map((_, at) => at)
      .filter((at) => at !== alternative && (odds[at] ?? 0) > 0)
      .toSorted((one, other) => (odds[other] ?? 0) - (odds[one] ?? 0))
      .slice(0, LIKELIEST)
      .map((at) => `${name(at)} ${chance(at)}`);
    const chose =
      alternative < 0 ? 'had nothing to choose' : `chose ${name(alternative)}, odds ${chance(alternative)}`;
    const rest = others.length === 0 ? '' : `; else ${others.join(', ')}`;
    return `${spoken(model.decisions[decision]?.name ?? '')} ${chose}${rest}.`;
  });
  return told.length === 0 ? ['Nobody chose anything this month.'] : told;
}

function standing({ request, history }: Story, month: number): readonly string[] {
  const { fans, quantities, calendar } = request.model;
  return fans.map(({ name, quantity }, at) => {
    const value = history.fans[at * calendar.months + month] ?? Number.NaN;
    return `${spoken(name)} ${figure(value)}${unitWords(quantities[quantity]?.unit ?? '')}.`;
  });
}

function endings({ request, history }: Story): readonly string[] {
  return request.model.outcomes.flatMap(({ name, form, unit, measure }, at) => {
    if (measure) return [];
    const value = history.outcomes[at] ?? Number.NaN;
    if (form === 'probability') return [`${spoken(name)}: ${value === 1 ? 'yes' : 'no'}.`];
    return [`${spoken(name)}: ${figure(value)}${form === 'time' ? ' months' : unitWords(unit)}.`];
  });
}

async function why(
  { company, scenario, seed, moved }: Visit,
  world: number,
  month: number,
  quantity: string,
): Promise<Answer> {
  const { model } = scenario;
  const request = { model, seed, world, otherwise: otherwiseOf(model, moved) };
  const reasons = await company.session.why(request, month, { is: 'quantity', name: quantity });
  return reasons.is === 'quantity' ? sentences(...whySentences(reasons.why)) : sentences();
}
