import { type Agent, isAgent, kindOf, placeOf } from './agent.ts';
import { at } from './at.ts';
import type { Binding } from './names.ts';
import type { World } from './world.ts';

/** An agent with a name of its own inside a formula: `target`, the toward kind, an aggregate's agent. */
export interface Local {
  readonly name: string;
  /** Moves on from agent to agent while an aggregate runs. */
  agent: Agent;
  readonly outer: Local | null;
}

/** An option's beliefs, for `change(q)`: the option and the target at hand. */
export interface OptionAtHand {
  readonly decision: number;
  readonly option: number;
  readonly target: number;
}

/** Name under which a formula's scope hands over itself, for functions that get their arguments unread. */
const ITSELF = '$scope';

/** The names a formula may use and what they stand for: the Map that mathjs reads. Nothing can be written. */
export class FormulaScope {
  readonly world: World;
  readonly self: Agent;
  readonly locals: Local | null;
  /** Numbers by name that come before all others: a signal's parts, an outcome's reduced readings. */
  readonly words: ReadonlyMap<string, number> | null;
  readonly option: OptionAtHand | null;

  constructor(
    world: World,
    self: Agent,
    locals: Local | null = null,
    words: ReadonlyMap<string, number> | null = null,
    option: OptionAtHand | null = null,
  ) {
    this.world = world;
    this.self = self;
    this.locals = locals;
    this.words = words;
    this.option = option;
  }

  /** The same scope with one more named agent. */
  with(local: Local): FormulaScope {
    return new FormulaScope(this.world, this.self, local, this.words, this.option);
  }

  withWords(words: ReadonlyMap<string, number>): FormulaScope {
    return new FormulaScope(this.world, this.self, this.locals, words, this.option);
  }

  has(name: string): boolean {
    if (this.words?.has(name) || this.local(name) !== null || name === 'self' || name === ITSELF) return true;
    return this.world.names.binding(kindOf(this.self), name) !== null;
  }

  get(name: string): unknown {
    const word = this.words?.get(name);
    if (word !== undefined) return word;
    const local = this.local(name);
    if (local !== null) return local.agent;
    if (name === 'self') return this.self;
    if (name === ITSELF) return this;
    const binding = this.world.names.binding(kindOf(this.self), name);
    return binding === null ? undefined : this.#value(binding);
  }

  set(name: string): never {
    throw new Error(`a formula cannot set "${name}"`);
  }

  keys(): IterableIterator<string> {
    return [][Symbol.iterator]();
  }

  /** The innermost named agent of this name. */
  local(name: string): Local | null {
    let local = this.locals;
    while (local !== null && local.name !== name) local = local.outer;
    return local;
  }

  #value(binding: Binding): unknown {
    const { world, self } = this;
    switch (binding.is) {
      case 'own':
        return world.readQuantity(binding.quantity, placeOf(self));
      case 'common':
        return world.readQuantity(binding.quantity, 0);
      case 'agent':
        return world.agent(binding.kind, binding.place);
      case 'number':
        return binding.value;
      case 'estimate':
        return at(world.estimates, binding.estimate);
      case 'month':
        return world.month;
      case 'month_of_year':
        return monthOfYear(world);
      case 'named':
        return world.isNamed(kindOf(self), placeOf(self));
      case 'pair':
        return pairReader(world, binding.name);
    }
  }
}

/** 1 for January to 12 for December; a model without dates begins in month 1. */
function monthOfYear({ model, month }: World): number {
  const first = model.calendar.first?.month ?? 1;
  return ((first - 1 + month) % 12) + 1;
}

/** The function behind `overlap(china, us)`. */
function pairReader(world: World, name: string): (agent: unknown, toward: unknown) => number {
  return (agent, toward) => {
    const pair =
      isAgent(agent) && isAgent(toward) ? world.names.pair(kindOf(agent), kindOf(toward), name) : null;
    if (pair === null || !isAgent(agent) || !isAgent(toward))
      throw new Error(`${name} is not told for such a pair`);
    return world.read(pair, placeOf(agent), placeOf(toward));
  };
}

/** Anything with a scope's `get`: mathjs wraps scopes on their way to functions with unread arguments. */
export interface ScopeReader {
  get(name: string): unknown;
}

/** Our scope behind mathjs's wrapping. */
export function ownScope(wrapped: ScopeReader): FormulaScope {
  const scope = wrapped.get(ITSELF);
  if (!(scope instanceof FormulaScope)) throw new Error('a formula ran outside its scope');
  return scope;
}
