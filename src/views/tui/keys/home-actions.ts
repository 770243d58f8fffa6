import type { Scenario } from '../../../library/index.ts';
import { outcomesOf } from '../screens/findings.ts';
import { shownScenarios } from '../screens/home.ts';
import { leversOf } from '../screens/levers.ts';
import { shownDrivers } from '../screens/matters.ts';
import { type AppState, type Home, type Matters, screenOf } from '../state/app-state.ts';
import { turnMatters } from '../state/ask-drivers.ts';
import { changed, withScreen } from '../state/change.ts';
import type { Step } from '../state/orders.ts';
import { type Action, ordered, still } from './action.ts';

const onHome =
  (run: (state: AppState, screen: Home, name: string) => Step<AppState>): Action['run'] =>
  (state) => {
    const screen = screenOf(state);
    if (screen.is !== 'home') return still(state);
    const chosen = shownScenarios(state.scenarios, screen.filter)[screen.at];
    return chosen === undefined ? still(state) : run(state, screen, chosen.name);
  };

/** What keys do at home, in evidence and before what matters. */
export const homeActions: readonly Action[] = [
  {
    id: 'explore',
    keys: ['enter', 'l', 'right'],
    title: 'explore this scenario',
    hint: 'explore',
    on: ['home'],
    run: onHome((state, _, name) => ordered(state, { order: 'explore', name, message: '' })),
  },
  {
    id: 'new',
    keys: ['n'],
    title: 'a new scenario from this one',
    hint: 'new',
    on: ['home'],
    run: onHome((state, _, name) =>
      ordered(state, {
        order: 'explore',
        name,
        message: `A new scenario from ${name}: move levers, then n saves it as a file.`,
      }),
    ),
  },
  {
    id: 'mark',
    keys: ['c'],
    title: 'compare: mark this scenario, then press c on another',
    hint: 'compare',
    on: ['home'],
    run: onHome((state, _, name) => mark(state, name)),
  },
  {
    id: 'lessons',
    keys: ['d'],
    title: 'demo: lessons with pauses for predictions',
    hint: 'demo',
    on: ['home'],
    run: (state) => {
      const left = state.lessons.findIndex(({ name }) => name === state.bookmark?.lesson);
      return still({ ...state, overlay: { is: 'lessons', at: Math.max(0, left) } });
    },
  },
  {
    id: 'filter',
    keys: ['/'],
    title: 'filter the list',
    hint: 'filter',
    on: ['home', 'evidence'],
    run: (state) =>
      still(
        changed(
          changed(state, 'home', (screen) => ({ ...screen, filtering: true, at: 0 })),
          'evidence',
          (screen) => ({ ...screen, filtering: true, at: 0 }),
        ),
      ),
  },
  {
    id: 'facts',
    keys: ['w'],
    title: 'the facts behind what is chosen',
    hint: 'facts',
    on: ['explore', 'matters'],
    run: facts,
  },
  {
    id: 'evidence',
    keys: ['e'],
    title: 'all the evidence: articles, facts, what rests on them',
    hint: 'evidence',
    on: ['home', 'explore', 'compare', 'world', 'matters'],
    run: (state) => ordered(state, { order: 'evidence', scenario: scenarioOf(state), about: '' }),
  },
  {
    id: 'other-quantity-back',
    keys: ['['],
    title: 'the quantity, or outcome, before',
    on: ['explore', 'compare', 'matters'],
    run: (state) => quantityBy(state, -1),
  },
  {
    id: 'other-quantity-on',
    keys: [']'],
    title: 'the next quantity, or outcome',
    hint: 'quantity',
    on: ['explore', 'compare', 'matters'],
    run: (state) => quantityBy(state, 1),
  },
];

function mark(state: AppState, name: string): Step<AppState> {
  if (state.marked === null)
    return still({ ...state, marked: name, message: `${name} is marked: choose another and press c.` });
  if (state.marked === name) return still({ ...state, marked: null, message: 'No scenario is marked.' });
  return ordered({ ...state, marked: null, message: '' }, { order: 'compare', names: [state.marked, name] });
}

const scenarioOf = (state: AppState) => {
  const screen = screenOf(state);
  if (screen.is === 'explore' || screen.is === 'world' || screen.is === 'matters') return screen.scenario;
  return screen.is === 'compare' ? screen.scenarios[0] : null;
};

function facts(state: AppState): Step<AppState> {
  const screen = screenOf(state);
  if (screen.is === 'explore') {
    const { scenario, panel } = screen;
    const lever = leversOf(scenario.model)[screen.lever]?.name ?? '';
    if (panel !== 3 || screen.sight === null)
      return ordered(state, { order: 'evidence', scenario, about: lever });
    const outcome = outcomesOf(scenario.model, screen.sight)[screen.outcome]?.finding.name ?? '';
    return ordered(state, { order: 'evidence', scenario, about: outcome });
  }
  if (screen.is !== 'matters') return still(state);
  const driver = shownDrivers(screen.drivers)[screen.at];
  const about = screen.scenario.model.estimates[driver?.estimate ?? -1]?.name;
  if (about === undefined) return still({ ...state, message: 'Nothing is chosen here.' });
  return ordered(state, { order: 'evidence', scenario: screen.scenario, about });
}

function quantityBy(state: AppState, by: number): Step<AppState> {
  const screen = screenOf(state);
  const round = (at: number, length: number): number => (at + by + length) % length;
  const turned = (quantity: number, { model }: Scenario): number => round(quantity, model.fans.length);
  if (screen.is === 'explore')
    return still(withScreen(state, { ...screen, quantity: turned(screen.quantity, screen.scenario) }));
  if (screen.is === 'compare')
    return still(withScreen(state, { ...screen, quantity: turned(screen.quantity, screen.scenarios[0]) }));
  if (screen.is !== 'matters') return still(state);
  return turnMatters(state, screen, nextOutcome(screen, round));
}

function nextOutcome(
  { scenario, sight, outcome }: Matters,
  round: (at: number, length: number) => number,
): string {
  const names = outcomesOf(scenario.model, sight).map(({ finding }) => finding.name);
  return names[round(names.indexOf(outcome), names.length)] ?? outcome;
}
