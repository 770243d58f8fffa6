import { agentKey, type Key, type Site, siteHash, uniformOf, word } from '../chance/index.ts';
import {
  type Counterfactual,
  type Model,
  NotFinite,
  type Quantity,
  type ReadingOptions,
  type When,
} from '../language/index.ts';
import { type Agent, type AgentReader, makeAgent } from './agent.ts';
import { at } from './at.ts';
import { Cells } from './cells.ts';
import { Names, plainQuantities } from './names.ts';
import type { ChoiceWatch, Watch } from './watch.ts';

/** One simulated future: the state of every agent, choice and timeline entry, from the start to the month at hand. */
export class World implements AgentReader {
  readonly model: Model;
  readonly key: Key;
  /** Makes a number in (0, 1) of a random word. */
  readonly uniform: (word: number) => number;
  readonly names: Names;
  readonly now: Cells;
  readonly last: Cells;
  readonly start: Cells;
  readonly occupied: readonly Uint8Array[];
  /** Key of whoever holds a place: of its name, or of its arrival. */
  readonly placeKeys: readonly Uint32Array[];
  readonly arrived: readonly Uint8Array[];
  readonly dropped: Float64Array;
  readonly choice: Int32Array;
  readonly lastChoice: Int32Array;
  readonly chosenOdds: Float64Array;
  readonly odds: readonly Float64Array[];
  readonly active: Uint8Array;
  readonly fired: Uint8Array;
  /** What is otherwise this month: demanded alternatives (-1 for none), entries left out, and numbers of draws by site and key. */
  readonly demanded: Int32Array;
  readonly omitted: Uint8Array;
  readonly replaced = new Map<string, number>();
  readonly #agents: readonly (readonly Agent[])[];
  readonly #nobodies: readonly Agent[];
  readonly #sites = new Map<string, Site>();
  readonly #estimatesOf: ReadingOptions['estimates'];
  number = 0;
  month = 0;
  estimates: Float64Array = new Float64Array(0);
  otherwise: readonly Counterfactual[] = [];
  /** Which copy reads look at while a formula runs: changed by `last` and `at_start` only. */
  when: When = 'now';
  watch: Watch | null = null;
  choiceWatch: ChoiceWatch | null = null;

  constructor(model: Model, options: ReadingOptions, uniform: (word: number) => number = uniformOf) {
    const { kinds, decisions, timeline, quantities } = model;
    this.model = model;
    this.key = options.key;
    this.uniform = uniform;
    this.#estimatesOf = options.estimates;
    this.names = new Names(model);
    this.now = new Cells(model);
    this.last = new Cells(model);
    this.start = new Cells(model);
    this.occupied = kinds.map((kind) => new Uint8Array(kind.size));
    this.placeKeys = kinds.map((kind) => new Uint32Array(kind.size));
    this.arrived = quantities.map((quantity) => new Uint8Array(at(kinds, quantity.kind).size));
    this.dropped = new Float64Array(kinds.length);
    this.choice = new Int32Array(decisions.length);
    this.lastChoice = new Int32Array(decisions.length);
    this.chosenOdds = new Float64Array(decisions.length);
    this.odds = decisions.map((decision) => new Float64Array(decision.alternatives.length));
    this.active = new Uint8Array(timeline.length);
    this.fired = new Uint8Array(timeline.length);
    this.demanded = new Int32Array(decisions.length);
    this.omitted = new Uint8Array(timeline.length);
    const plain = kinds.map((kind) => plainQuantities(model, kind.index));
    const agent = (kind: number, place: number): Agent => makeAgent(this, kind, place, at(plain, kind));
    this.#agents = kinds.map((kind) =>
      Array.from({ length: kind.size }, (_, place) => agent(kind.index, place)),
    );
    this.#nobodies = kinds.map((kind) => agent(kind.index, -1));
  }

  /** Empties the world: named agents in their places, nothing chosen, every cell 0. */
  begin(number: number, otherwise: readonly Counterfactual[] = []): void {
    this.number = number;
    this.month = 0;
    this.estimates = this.#estimatesOf(number);
    this.otherwise = otherwise;
    this.when = 'now';
    for (const cells of [this.now, this.last, this.start]) cells.clear();
    for (const row of [...this.arrived, ...this.odds]) row.fill(0);
    this.choice.fill(-1);
    this.lastChoice.fill(-1);
    this.chosenOdds.fill(1);
    for (const row of [this.dropped, this.active, this.fired]) row.fill(0);
    for (const kind of this.model.kinds) {
      at(this.occupied, kind.index)
        .fill(0)
        .fill(1, 0, kind.pool?.named ?? kind.size);
      const keys = at(this.placeKeys, kind.index);
      for (let place = 0; place < kind.size; place += 1) {
        keys[place] = kind.index === 0 ? 0 : agentKey(at(kind.agents, place));
      }
    }
  }

  site(name: string): Site {
    const site = this.#sites.get(name) ?? siteHash(name);
    this.#sites.set(name, site);
    return site;
  }

  /** The uniform number of this month's draw at an address. */
  luck(site: string, agentKey: number): number {
    const { key, number, month } = this;
    const replaced = this.replaced.size > 0 ? this.replaced.get(`${site} ${agentKey}`) : undefined;
    return replaced ?? this.uniform(word(key, number, month, this.site(site), agentKey));
  }

  /** The agent at a place of a kind; nobody for -1. */
  agent(kind: number, place: number): Agent {
    return place < 0 ? at(this.#nobodies, kind) : at(at(this.#agents, kind), place);
  }

  /** Places of a kind that someone holds, in order. */
  places(kind: number): number[] {
    const held: number[] = [];
    at(this.occupied, kind).forEach((isHeld, place) => {
      if (isHeld === 1) held.push(place);
    });
    return held;
  }

  cells(): Cells {
    if (this.when === 'now') return this.now;
    return this.when === 'last' ? this.last : this.start;
  }

  towardSize(quantity: Quantity): number {
    return quantity.toward === null ? 1 : at(this.model.kinds, quantity.toward).size;
  }

  /** The number in a cell of the copy being read; NaN through nobody. */
  read(quantity: Quantity, place: number, toward = 0): number {
    if (place < 0 || toward < 0) return Number.NaN;
    return at(at(this.cells().values, quantity.index), place * this.towardSize(quantity) + toward);
  }

  readQuantity(quantity: Quantity, place: number): number | Agent {
    const value = this.read(quantity, place);
    if (quantity.type.is !== 'agent') return value;
    return this.agent(quantity.type.kind, Number.isNaN(value) ? -1 : value);
  }

  isNamed(kind: number, place: number): number {
    const { pool } = at(this.model.kinds, kind);
    if (place < 0) return Number.NaN;
    return pool === null || place < pool.named ? 1 : 0;
  }

  /** Stores a value, which must be finite. Throws NotFinite. */
  write(quantity: Quantity, place: number, toward: number, value: number): void {
    if (!Number.isFinite(value)) {
      const { number: world, month } = this;
      throw new NotFinite({ quantity: quantity.index, agent: place, world, month, value });
    }
    at(this.now.values, quantity.index)[place * this.towardSize(quantity) + toward] = value;
  }

  /** Stores a value from which an agent begins, in last month's and the start's copy too. Throws NotFinite. */
  writeStart(quantity: Quantity, place: number, toward: number, value: number): void {
    this.write(quantity, place, toward, value);
    const cell = place * this.towardSize(quantity) + toward;
    at(this.last.values, quantity.index)[cell] = value;
    at(this.start.values, quantity.index)[cell] = value;
  }

  isOn(mechanism: number | null): boolean {
    return mechanism === null || !at(this.model.mechanisms, mechanism).off;
  }
}
