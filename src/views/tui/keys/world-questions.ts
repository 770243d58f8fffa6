import type { Counterfactual } from '../../../language/index.ts';
import { alternativeName, spoken } from '../../../words/index.ts';
import { within } from '../page/window.ts';
import {
  eventsUntil,
  fanQuantity,
  type LoggedEvent,
  quantityBehind,
  withoutIt,
  withoutWords,
} from '../screens/world-events.ts';
import type { AppState, Asked, World } from '../state/app-state.ts';
import { withScreen } from '../state/change.ts';
import type { Order, Step } from '../state/orders.ts';
import { ordered, still } from './action.ts';

/** The event that the log points at. */
const pointedAt = ({ story, month, at }: World): LoggedEvent | undefined =>
  story === null ? undefined : eventsUntil(story, month)[at];

export function why(state: AppState, screen: World): Step<AppState> {
  const { scenario, story, seed, world } = screen;
  if (story === null) return still(state);
  if (screen.moved.size > 0)
    return still({
      ...state,
      message:
        'Reasons are told for a scenario as it stands: put its levers back (R), or save them (n) and open that.',
    });
  const event = screen.panel === 1 ? undefined : pointedAt(screen);
  const quantity =
    event === undefined
      ? fanQuantity(scenario.model, screen.quantity)
      : quantityBehind(scenario.model, event);
  if (quantity === null && event?.cause.is === 'choice')
    return still(withScreen(state, { ...screen, asked: oddsOf(screen, event) }));
  if (quantity === null)
    return still({ ...state, message: 'This follows from the script itself: x shows the world without it.' });
  const month = event?.month ?? screen.month;
  const asked = { of: spoken(quantity), answer: null, at: 0 };
  return ordered(withScreen(state, { ...screen, asked, branch: null }), {
    order: 'why',
    scenario,
    seed,
    world,
    month,
    quantity,
  });
}

/** All odds of a decision, the likeliest first. */
function oddsOf({ scenario }: World, { cause, text }: LoggedEvent): Asked | null {
  if (cause.is !== 'choice') return null;
  const { decision, odds, alternative } = cause.choice;
  const options = odds
    .map((chance, at) => ({
      option: spoken(alternativeName(scenario.model, decision, at)),
      odds: chance,
      chosen: at === alternative,
    }))
    .toSorted((one, other) => other.odds - one.odds);
  return { of: text, at: 0, answer: { is: 'odds', options } };
}

export function without(state: AppState, screen: World): Step<AppState> {
  const event = pointedAt(screen);
  if (event === undefined || screen.story === null)
    return still({ ...state, message: 'Point at an event first (Tab, arrows).' });
  const otherwise = withoutIt(screen.scenario.model, event);
  if (otherwise === null)
    return still({
      ...state,
      message: 'This cannot be left out alone: it is many draws, or follows from the rest.',
    });
  return ordered(
    { ...state, message: 'Running the same luck without it …' },
    storyOrder(screen, [otherwise], withoutWords(screen.scenario.model, event)),
  );
}

/** The most open decision of this month, ended in its likeliest other alternative. */
export function branch(state: AppState, screen: World): Step<AppState> {
  const choices = screen.story?.history.months[screen.month]?.choices ?? [];
  const open = choices
    .filter(
      ({ alternative, odds }) =>
        alternative >= 0 && Math.max(...odds.filter((_, at) => at !== alternative)) > 0.01,
    )
    .toSorted((one, other) => (one.odds[one.alternative] ?? 1) - (other.odds[other.alternative] ?? 1));
  const [choice] = open;
  if (choice === undefined)
    return still({ ...state, message: 'Nothing was open this month: step on to another.' });
  const event: LoggedEvent = {
    text: '',
    weight: 0,
    cause: { is: 'choice', choice },
    because: [],
    month: screen.month,
  };
  const otherwise = withoutIt(screen.scenario.model, event);
  if (otherwise === null) return still(state);
  return ordered(
    { ...state, message: 'Running the branch …' },
    storyOrder(screen, [otherwise], withoutWords(screen.scenario.model, event)),
  );
}

const storyOrder = (screen: World, otherwise: readonly Counterfactual[], words: string | null): Order => {
  const { scenario, seed, world, moved } = screen;
  return { order: 'story', scenario, seed, world, moved, otherwise, words };
};

export function goTo(state: AppState, screen: World, world: number): Step<AppState> {
  const next = within(world, screen.worlds);
  if (next === screen.world) return still(state);
  const other: World = { ...screen, world: next, branch: null, asked: null, at: 0 };
  return ordered(withScreen(state, other), storyOrder(other, [], null));
}
