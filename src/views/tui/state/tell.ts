import { answerOf, answerWords, spokenWords, type View } from '../../../lessons/index.ts';
import { type AppState, type Matters, type Screen, screenOf } from './app-state.ts';
import { isInPlace } from './steer.ts';
import { isAsking, stepOf, type Told } from './telling.ts';

/** What is on show once all its worlds are there; null before. */
function viewOf(screen: Screen): View | null {
  switch (screen.is) {
    case 'explore': {
      const { scenario, sight, moved } = screen;
      return sight?.isWhole === true && sight.moved === moved ? { is: 'explore', scenario, sight } : null;
    }
    case 'compare': {
      const [one, two] = screen.sights;
      if (one?.isWhole !== true || two?.isWhole !== true) return null;
      return { is: 'compare', scenarios: screen.scenarios, sights: [one, two] };
    }
    case 'world': {
      const { scenario, story, month } = screen;
      return story === null ? null : { is: 'world', scenario, story, month };
    }
    case 'matters':
      return mattersView(screen);
    default:
      return { is: 'nothing run' };
  }
}

function mattersView({ scenario, sight, outcome, drivers }: Matters): View | null {
  return sight.isWhole && drivers !== null ? { is: 'matters', scenario, sight, outcome, drivers } : null;
}

/** Puts the figures of the run into the words of the step as soon as they are there; they stay even if somebody looks around. */
export function withFigures(state: AppState): AppState {
  const { telling } = state;
  const step = telling === null ? null : stepOf(telling);
  if (telling === null || step === null || telling.settling || !isInPlace(state)) return state;
  const known = telling.told.get(telling.at);
  const asking = isAsking(telling);
  if (known !== undefined && (step.question === null || asking || known.answer !== null)) return state;
  const view = viewOf(screenOf(state));
  if (view === null) return state;
  const says = known?.says ?? spokenWords(step.says, view);
  const told: Told = { says, answer: null };
  if (step.question === null || asking) return keeping(state, told);
  const { question } = step;
  const answer = answerOf(question, view);
  const picked = telling.picked.get(telling.at) ?? null;
  const words = `${answerWords(question, answer, picked)} ${spokenWords(question.reveal, view)}`;
  return keeping(state, { says, answer: { option: answer.option, words } });
}

function keeping(state: AppState, told: Told): AppState {
  const { telling } = state;
  if (telling === null) return state;
  return { ...state, telling: { ...telling, told: new Map([...telling.told, [telling.at, told]]) } };
}
