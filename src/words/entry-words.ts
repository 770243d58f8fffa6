import { type AgentExpression, type Entry, type Model, TARGET } from '../language/index.ts';
import { quantityName } from './names.ts';

/** What a timeline entry does: in its own words, else its name or mechanism with its signals, values and orders. */
export function entryWords(model: Model, entry: Entry): string {
  const { name, says, mechanism, sends, forces, forbids } = entry;
  if (says !== '') return says;
  const called = /^timeline\b/.test(name)
    ? mechanism === null
      ? ''
      : (model.mechanisms[mechanism]?.name ?? '')
    : name;
  const choice = ({ decision, option }: { readonly decision: number; readonly option: number }): string =>
    `${model.decisions[decision]?.name}.${model.decisions[decision]?.options[option]?.name}`;
  const touched = (how: 'sets' | 'adds'): readonly string[] =>
    model.quantities
      .filter((quantity) => quantity[how].some((one) => one.entry === entry.index))
      .map(({ index }) => quantityName(model, index));
  const deeds = [
    ...sends.map(
      ({ signal, from, to }) =>
        `${model.signals[signal]?.name} from ${agentWords(model, from)} to ${agentWords(model, to)}`,
    ),
    ...listed('sets', touched('sets')),
    ...listed('moves', touched('adds')),
    ...listed('forces', forces.map(choice)),
    ...listed('forbids', forbids.map(choice)),
  ];
  return [called, deeds.join(', ')].filter((part) => part !== '').join(': ');
}

const listed = (verb: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${verb} ${names.join(' and ')}`];

function agentWords({ kinds }: Model, agent: AgentExpression): string {
  const kind = kinds[agent.kind];
  if (agent.is === 'agent') return kind?.agents[agent.index] ?? '';
  return agent.is === 'variable' && agent.variable === TARGET ? `the ${kind?.name} meant` : `a ${kind?.name}`;
}
