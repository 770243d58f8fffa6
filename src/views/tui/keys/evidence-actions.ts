import { linksAt } from '../screens/evidence.ts';
import { type AppState, type EvidenceScreen, screenOf } from '../state/app-state.ts';
import { withScreen } from '../state/change.ts';
import type { Step } from '../state/orders.ts';
import { type Action, ordered, still } from './action.ts';

const onEvidence =
  (run: (state: AppState, screen: EvidenceScreen) => Step<AppState>): Action['run'] =>
  (state) => {
    const screen = screenOf(state);
    return screen.is === 'evidence' ? run(state, screen) : still(state);
  };

/** What keys do in evidence: every name that means something leads to its own page, Esc leads back. */
export const evidenceActions: readonly Action[] = [
  {
    id: 'follow',
    keys: ['enter'],
    title: 'to the fact, estimate or mechanism that is marked',
    hint: 'follow',
    on: ['evidence'],
    run: onEvidence(follow),
  },
  {
    id: 'name-on',
    keys: ['right', 'l'],
    title: 'the next name of the line',
    on: ['evidence'],
    run: onEvidence((state, screen) => still(nameBy(state, screen, 1))),
  },
  {
    id: 'name-back',
    keys: ['left', 'h'],
    title: 'the name before',
    on: ['evidence'],
    run: onEvidence((state, screen) => still(nameBy(state, screen, -1))),
  },
];

function follow(state: AppState, screen: EvidenceScreen): Step<AppState> {
  const about = linksAt(screen)[screen.link];
  if (about === undefined)
    return still({ ...state, message: 'No name in this line leads further: arrows choose another.' });
  if (about.name === screen.about) return still({ ...state, message: `This is ${about.name}.` });
  return ordered(state, { order: 'evidence', scenario: screen.scenario, about: about.name });
}

function nameBy(state: AppState, screen: EvidenceScreen, by: number): AppState {
  const { length } = linksAt(screen);
  return length === 0 ? state : withScreen(state, { ...screen, link: (screen.link + by + length) % length });
}
