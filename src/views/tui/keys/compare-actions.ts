import { quantityName } from '../../../words/index.ts';
import { sortedDifferences } from '../screens/compare.ts';
import { type AppState, type Compare, screenOf } from '../state/app-state.ts';
import type { Step } from '../state/orders.ts';
import { type Action, ordered, still } from './action.ts';

/** What keys do where two scenarios are held against each other. */
export const compareActions: readonly Action[] = [
  {
    id: 'compare-facts',
    keys: ['w'],
    title: 'the facts behind the outcome or quantity chosen',
    hint: 'facts',
    on: ['compare'],
    run: (state) => {
      const screen = screenOf(state);
      return screen.is === 'compare' ? facts(state, screen) : still(state);
    },
  },
];

function facts(state: AppState, screen: Compare): Step<AppState> {
  const [one, two] = screen.sights;
  const [scenario] = screen.scenarios;
  const { model } = scenario;
  const fan = model.fans[screen.quantity];
  if (screen.panel === 1 && fan !== undefined)
    return ordered(state, { order: 'evidence', scenario, about: quantityName(model, fan.quantity) });
  const chosen = one === null || two === null ? undefined : sortedDifferences(one, two)[screen.at];
  if (chosen === undefined) return still({ ...state, message: 'Nothing is chosen here.' });
  return ordered(state, { order: 'evidence', scenario, about: chosen.name });
}
