import { type Decision, type Option, SELF, TARGET } from '../../language/index.ts';
import { log } from '../../numerics/index.ts';
import { at } from '../at.ts';
import {
  ALWAYS,
  address,
  arithmetic,
  both,
  cell,
  constant,
  equal,
  flag,
  type Index,
  not,
  type Procedure,
  plus,
  type Statement,
  select,
  type Test,
  type Value,
  whole,
} from '../program/index.ts';
import { testOf } from './aggregate-step.ts';
import { isAmong, rangeOf } from './choice.ts';
import { chooseAmong } from './choose.ts';
import { freshLoop } from './draft.ts';
import { bind, bindFixed, type Draft, type Frame, inside, openProcedure } from './frame.ts';
import { Scope } from './scope.ts';
import { settle } from './settle.ts';
import { isActive, isOn } from './switches.ts';
import { lowerFormula, note, sumTerms, writtenValue } from './terms.ts';

/** All deciders of a step choose on memory as it stands; then all choices are stored. */
export function stepDecisions(draft: Draft, decisions: readonly Decision[]): readonly Procedure[] {
  return [...decisions.flatMap((decision) => decide(draft, decision)), storeChoices(draft, decisions)];
}

/** Options weighed in one procedure, so that none grows beyond what an engine optimises. */
const OPTIONS_A_PROCEDURE = 8;

function decide(draft: Draft, decision: Decision): readonly Procedure[] {
  const procedures: Procedure[] = [];
  for (let first = 0; first < decision.options.length; first += OPTIONS_A_PROCEDURE) {
    const frame = bindFixed(openProcedure(draft), SELF, decision.actor.index);
    const end = Math.min(decision.options.length, first + OPTIONS_A_PROCEDURE);
    for (let option = first; option < end; option += 1) weighOption(frame, decision, option);
    procedures.push({ name: `weigh ${decision.name}`, body: frame.procedure.body });
  }
  return [...procedures, chooseAmong(draft, decision)];
}

/** Utility and availability of an option's alternatives, one a target. */
function weighOption(frame: Frame, decision: Decision, index: number): void {
  const option = at(decision.options, index);
  const { first, end } = rangeOf(decision, index);
  if (first === end) return;
  note(frame, `option ${decision.name}.${option.name}`);
  const own: Frame = { ...frame, option };
  if (option.target === null || end === first + 1) {
    const { target } = at(decision.alternatives, first);
    weighOne(bindFixed(own, TARGET, target), decision, index, whole(0), whole(target));
    return;
  }
  const targets = decision.alternatives.slice(first, end).map(({ target }) => target);
  const variable = freshLoop(frame.draft);
  const scope = new Scope(frame.here);
  const target: Index = { is: 'listed', table: frame.draft.tables.add(targets), at: variable };
  const bound = { index: target, scope, sure: true, around: null };
  weighOne(bind(inside(own, scope), TARGET, bound), decision, index, variable, target);
  frame.here.body.push({
    do: 'loop',
    variable: variable.variable,
    count: end - first,
    body: scope.body,
  });
}

function weighOne(frame: Frame, decision: Decision, index: number, order: Index, target: Index): void {
  const option = at(decision.options, index);
  const cells = at(frame.draft.layout.decisions, decision.index);
  const { first } = rangeOf(decision, index);
  const store = (base: number, value: Value): Statement => ({
    do: 'store',
    address: address(base + first, [order, 1]),
    value,
  });
  const open = isOpen(frame, decision, index, option, target);
  const logit = logitOf(frame, decision, index, option);
  frame.here.body.push(store(cells.free, flag(open)), store(cells.logits, logit));
}

/** Whether an alternative may be chosen: its mechanism is on, it is allowed, and no entry of the timeline forbids it. */
function isOpen(frame: Frame, decision: Decision, index: number, option: Option, target: Index): Test {
  const { allowed, mechanism } = option;
  const isAllowed = allowed === null ? ALWAYS : testOf(frame, lowerFormula(frame, allowed, 'allowed'));
  let open = both(isOn(frame, mechanism), isAllowed);
  for (const entry of frame.draft.model.timeline) {
    for (const order of entry.forbids) {
      if (order.decision !== decision.index || order.option !== index) continue;
      const meant = order.target === null ? ALWAYS : equal(target, whole(order.target));
      open = both(open, not(both(isActive(frame, entry.index), meant)));
    }
  }
  return open;
}

/** What an alternative is worth to its chooser, in logit units; a long list of targets is no prize. */
function logitOf(frame: Frame, decision: Decision, index: number, option: Option): Value {
  const own = bindFixed(frame, TARGET, -1);
  let worth = settle(frame, sumTerms(frame, decision.value), frame.here);
  if (option.cost !== null) worth = arithmetic('-', worth, writtenValue(frame, option.cost, 'cost'));
  if (option.utility !== null) worth = plus(worth, writtenValue(frame, option.utility, 'utility'));
  if (decision.switchingCost !== null) {
    const last = cell(at(frame.draft.layout.decisions, decision.index).lastChoice);
    const stays = isAmong(last, rangeOf(decision, index));
    const moved = both({ is: 'compare', operator: '>=', left: last, right: constant(0) }, not(stays));
    const cost = writtenValue(own, decision.switchingCost, 'switching cost');
    worth = select(moved, arithmetic('-', worth, cost), worth);
  }
  const precision = writtenValue(own, decision.precision, 'precision');
  const scaled = arithmetic('*', precision, worth);
  return option.targets.length === 0 ? scaled : arithmetic('-', scaled, constant(log(option.targets.length)));
}

function storeChoices(draft: Draft, decisions: readonly Decision[]): Procedure {
  const frame = openProcedure(draft);
  const { body } = frame.procedure;
  for (const decision of decisions) {
    const cells = at(draft.layout.decisions, decision.index);
    const choice = cell(cells.nextChoice);
    const variable = freshLoop(draft);
    const copy = {
      do: 'store',
      address: address(cells.odds, [variable, 1]),
      value: cell(cells.nextOdds, [variable, 1]),
    } as const;
    const chosen = cell(cells.nextOdds, [{ is: 'place', of: choice }, 1]);
    const none = { is: 'compare', operator: '<', left: choice, right: constant(0) } as const;
    body.push(
      {
        do: 'loop',
        variable: variable.variable,
        count: decision.alternatives.length,
        body: [copy],
      },
      { do: 'store', address: address(cells.choice), value: choice },
      { do: 'store', address: address(cells.chosenOdds), value: select(none, constant(1), chosen) },
    );
  }
  return { name: `store ${decisions.map(({ name }) => name).join(' ')}`, body };
}
