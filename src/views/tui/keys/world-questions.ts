import type { Counterfactual } from '../../../language/index.ts';
import { choiceSentence, monthWords, spoken } from '../../../words/index.ts';
import { within } from '../page/window.ts';
import { openOptions } from '../screens/world-choices.ts';
import {
  eventsUntil,
  factsBehind,
  fanQuantity,
  type LoggedEvent,
  quantityBehind,
  withoutIt,
  withoutWords,
} from '../screens/world-events.ts';
import { type AppState, type OpenOption, toldStory, type World } from '../state/app-state.ts';
import { withScreen } from '../state/change.ts';
import type { Order, Step } from '../state/orders.ts';
import { ordered, still } from './action.ts';

/** The event that the log points at. */
function pointedAt(screen: World): LoggedEvent | undefined {
  const story = toldStory(screen);
  return story === null ? undefined : eventsUntil(story, screen.month)[screen.at];
}

/** In a list of what might have been chosen: runs the branch; else asks why. */
export function enter(state: AppState, screen: World): Step<AppState> {
  const answer = screen.asked?.answer;
  if (answer?.is !== 'options') return why(state, screen);
  const option = answer.options[screen.asked?.at ?? 0];
  return option === undefined ? still(state) : runBranch(state, screen, option);
}

function why(state: AppState, screen: World): Step<AppState> {
  const story = toldStory(screen);
  if (story === null) return still(state);
  const { model } = story.request;
  const event = screen.panel === 1 ? undefined : pointedAt(screen);
  const month = event?.month ?? screen.month;
  const asked = (of: string): AppState =>
    withScreen(state, { ...screen, asked: { of, answer: null, at: 0 } });
  if (event?.cause.is === 'choice') {
    const { decision, alternative } = event.cause.choice;
    const about = { is: 'choice', decision, alternative } as const;
    return ordered(asked(choiceSentence(model, decision, alternative)), {
      order: 'why',
      story,
      month,
      about,
    });
  }
  const name = event === undefined ? fanQuantity(model, screen.quantity) : quantityBehind(model, event);
  if (name === null)
    return still({ ...state, message: 'This follows from the script itself: x shows the world without it.' });
  const about = { is: 'quantity', name } as const;
  return ordered(asked(spoken(name)), { order: 'why', story, month, about });
}

export function without(state: AppState, screen: World): Step<AppState> {
  const event = pointedAt(screen);
  if (event === undefined || screen.story === null)
    return still({ ...state, message: 'Point at an event first (Tab, arrows).' });
  const { model } = screen.scenario;
  const otherwise = withoutIt(model, event);
  if (otherwise === null)
    return still({
      ...state,
      message: 'This cannot be left out alone: it is many draws, or follows from the rest.',
    });
  return ordered(
    { ...state, message: 'Running the same luck without it …' },
    storyOrder(screen, [...soFar(screen), otherwise], withoutWords(model, event)),
  );
}

/** Opens the list of what was open to everybody this month. */
export function branch(state: AppState, screen: World): Step<AppState> {
  const story = toldStory(screen);
  const options = story === null ? [] : openOptions(story, screen.month);
  if (options.length === 0)
    return still({ ...state, message: 'Nothing was open this month: step on to another.' });
  const at = Math.max(
    0,
    options.findIndex(({ chosen }) => !chosen),
  );
  const asked = { of: '', at, answer: { is: 'options', options } } as const;
  return still(withScreen(state, { ...screen, asked }));
}

function runBranch(state: AppState, screen: World, option: OpenOption): Step<AppState> {
  const { model } = screen.scenario;
  const { decision, alternative, chosen } = option;
  const sentence = choiceSentence(model, decision, alternative);
  if (chosen) return still({ ...state, message: `${sentence}: so it was. Choose another option.` });
  const { month } = screen;
  const otherwise = { is: 'choice', decision, alternative, from: month, until: month } as const;
  return ordered(
    { ...state, message: 'Running the branch …' },
    storyOrder(screen, [...soFar(screen), otherwise], `With "${sentence}" in ${monthWords(model, month)}`),
  );
}

/** What is otherwise already in the world that the log tells. */
const soFar = ({ branch: own }: World): readonly Counterfactual[] =>
  own?.isTold === true ? own.otherwise : [];

/** Has the log tell of the other world. */
export function otherLog(state: AppState, screen: World): AppState {
  const { branch: own } = screen;
  if (own === null) return { ...state, message: 'There is one world so far: b or x makes a second.' };
  return withScreen(state, { ...screen, at: 0, asked: null, branch: { ...own, isTold: !own.isTold } });
}

/** Evidence on the quantity or the event chosen. */
export function facts(state: AppState, screen: World): Step<AppState> {
  const { scenario } = screen;
  const event = screen.panel === 1 ? undefined : pointedAt(screen);
  const about = screen.panel === 1 ? fanQuantity(scenario.model, screen.quantity) : '';
  const found = event === undefined ? about : factsBehind(scenario.model, event);
  if (found === '') return still({ ...state, message: 'Nothing is chosen here.' });
  return ordered(state, { order: 'evidence', scenario, about: found });
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
