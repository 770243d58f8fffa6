import { seedKey } from '../../src/chance/index.ts';
import { interpret } from '../../src/interpreter/index.ts';
import { loadModel, type Model, type ReadingOptions, type WorldView } from '../../src/language/index.ts';
import { readDocument } from '../../src/text/index.ts';

export const KEY = seedKey('a small model');

/** The model of one YAML text; a text with any problem is a fault of the test. */
export function modelOf(text: string): Model {
  const document = readDocument(text, 'small.yaml');
  const files = document.root ? [{ name: 'small.yaml', root: document.root }] : [];
  const { model, problems } = loadModel([{ files, replaces: false }]);
  const faults = [...document.problems, ...problems].filter((one) => one.severity === 'error');
  if (model === null || faults.length > 0) throw new Error(faults.map((one) => one.what).join('; '));
  return model;
}

/** Estimates at the numbers they are written with. */
export function optionsOf(model: Model): ReadingOptions {
  const values = Float64Array.from(model.estimates, ({ prior }) =>
    prior.is === 'number' ? prior.value : Number.NaN,
  );
  return { key: KEY, estimates: () => values };
}

/** What happened in a world: cells by dotted name (`common.price`, `us.trust`), outcomes by name, choices by decider. */
export interface History {
  readonly outcomes: Readonly<Record<string, number>>;
  readonly of: (name: string, toward?: string) => number[];
  readonly choices: (decider: string) => (string | null)[];
  readonly odds: (decider: string) => number[][];
  readonly held: (kind: string) => string[];
}

interface Month {
  readonly values: readonly (readonly number[])[];
  readonly choices: readonly number[];
  readonly odds: readonly (readonly number[])[];
  readonly held: readonly string[];
}

/** Runs one world and remembers every month of it. */
export function historyOf(model: Model, world = 0): History {
  const months: Month[] = [];
  const record = {
    outcomes: new Float64Array(model.outcomes.length),
    fans: null,
    observe: (_: number, view: WorldView) => {
      months.push(monthOf(model, view));
    },
  };
  interpret(model, optionsOf(model)).run(world, record);
  const decider = (name: string) => {
    const found = model.decisions.find((decision) => decision.name === name);
    if (found === undefined) throw new Error(`nobody called ${name} decides`);
    return found;
  };
  return {
    outcomes: Object.fromEntries(
      model.outcomes.map(({ name }, index) => [name, record.outcomes[index] ?? Number.NaN]),
    ),
    of: (name, toward) => {
      const { quantity, cell } = cellOf(model, name, toward);
      return months.map(({ values }) => values[quantity]?.[cell] ?? Number.NaN);
    },
    choices: (name) => months.map(({ choices }) => alternativeName(model, decider(name).index, choices)),
    odds: (name) => months.map(({ odds }) => [...(odds[decider(name).index] ?? [])]),
    held: (kind) => months.map(({ held }) => held[model.kinds.findIndex((one) => one.name === kind)] ?? ''),
  };
}

function monthOf(model: Model, view: WorldView): Month {
  const size = (kind: number | null): number => (kind === null ? 1 : (model.kinds[kind]?.size ?? 0));
  return {
    values: model.quantities.map(({ index, kind, toward }) =>
      Array.from({ length: size(kind) * size(toward) }, (_, cell) =>
        view.value(index, Math.floor(cell / size(toward)), cell % size(toward)),
      ),
    ),
    choices: model.decisions.map(({ index }) => view.choice(index)),
    odds: model.decisions.map(({ index, alternatives }) =>
      alternatives.map((_, one) => view.odds(index, one)),
    ),
    held: model.kinds.map(({ index }) =>
      Array.from({ length: size(index) }, (_, place) => (view.occupied(index, place) ? 'x' : '.')).join(''),
    ),
  };
}

function alternativeName(model: Model, decision: number, choices: readonly number[]): string | null {
  const { alternatives = [], options = [] } = model.decisions[decision] ?? {};
  const chosen = alternatives[choices[decision] ?? -1];
  if (chosen === undefined) return null;
  const option = options[chosen.option];
  const target = model.kinds[option?.target ?? -1]?.agents[chosen.target];
  return target === undefined ? (option?.name ?? null) : `${option?.name} ${target}`;
}

/** Quantity and cell of `owner.name`, where the owner is `common` or an agent. */
export function cellOf(
  model: Model,
  name: string,
  toward?: string,
): { quantity: number; agent: number; cell: number } {
  const [owner = '', field = ''] = name.split('.');
  const kind = model.kinds.find((one) => one.agents.includes(owner) || one.name === owner);
  const quantity = model.quantities.find((one) => one.name === field && one.kind === kind?.index);
  if (kind === undefined || quantity === undefined) throw new Error(`there is no ${name}`);
  const agent = Math.max(0, kind.agents.indexOf(owner));
  const others = quantity.toward === null ? null : model.kinds[quantity.toward];
  const cell = others ? agent * others.size + others.agents.indexOf(toward ?? '') : agent;
  return { quantity: quantity.index, agent, cell };
}
