import type { Decision, Kind, Model, Network, Quantity } from '../language/index.ts';
import { at } from './at.ts';

/** What a bare name means to an agent of a kind. */
export type Binding =
  | { readonly is: 'own' | 'common'; readonly quantity: Quantity }
  | { readonly is: 'agent'; readonly kind: number; readonly place: number }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'estimate'; readonly estimate: number }
  | { readonly is: 'month' | 'month_of_year' | 'named' }
  | { readonly is: 'pair'; readonly name: string };

/** Names of a model, looked up in the order the language gives: mine, common, agent, stage, estimate, clock. */
export class Names {
  readonly #model: Model;
  readonly #quantities: readonly ReadonlyMap<string, Quantity>[];
  readonly #pairs: readonly Quantity[];
  readonly #bindings: readonly Map<string, Binding | null>[];

  constructor(model: Model) {
    this.#model = model;
    this.#quantities = model.kinds.map(
      (kind) => new Map(plainQuantities(model, kind.index).map((quantity) => [quantity.name, quantity])),
    );
    this.#pairs = model.quantities.filter((quantity) => quantity.toward !== null);
    this.#bindings = model.kinds.map(() => new Map());
  }

  /** The meaning of a bare name to an agent of `kind`; null when it has none. */
  binding(kind: number, name: string): Binding | null {
    const known = at(this.#bindings, kind).get(name);
    if (known !== undefined) return known;
    const found = this.#find(kind, name);
    at(this.#bindings, kind).set(name, found);
    return found;
  }

  /** A quantity of a kind (no pair) by its name. */
  quantity(kind: number, name: string): Quantity | null {
    return at(this.#quantities, kind).get(name) ?? null;
  }

  pair(kind: number, toward: number, name: string): Quantity | null {
    return this.#pairs.find((one) => one.name === name && one.kind === kind && one.toward === toward) ?? null;
  }

  kind(name: string): Kind | null {
    return this.#model.kinds.find((kind) => kind.name === name) ?? null;
  }

  network(kind: number, name: string): Network | null {
    return this.#model.networks.find((network) => network.kind === kind && network.name === name) ?? null;
  }

  decision(name: string): Decision | null {
    return this.#model.decisions.find((decision) => decision.name === name) ?? null;
  }

  stage(name: string): number {
    return this.#model.stages.indexOf(name);
  }

  #find(kind: number, name: string): Binding | null {
    const own = this.quantity(kind, name);
    if (own) return { is: 'own', quantity: own };
    const common = this.quantity(0, name);
    if (common) return { is: 'common', quantity: common };
    return this.#findAgent(name) ?? this.#findConstant(name) ?? this.#findWord(name);
  }

  #findAgent(name: string): Binding | null {
    for (const kind of this.#model.kinds.slice(1)) {
      const place = kind.agents.indexOf(name);
      if (place >= 0) return { is: 'agent', kind: kind.index, place };
    }
    return null;
  }

  #findConstant(name: string): Binding | null {
    const stage = this.stage(name);
    if (stage >= 0) return { is: 'number', value: stage };
    const estimate = this.#model.estimates.findIndex((one) => one.name === name);
    return estimate >= 0 ? { is: 'estimate', estimate } : null;
  }

  #findWord(name: string): Binding | null {
    if (name === 'month' || name === 'month_of_year' || name === 'named') return { is: name };
    if (name === 'pi') return { is: 'number', value: Math.PI };
    return this.#pairs.some((pair) => pair.name === name) ? { is: 'pair', name } : null;
  }
}

/** The quantities of a kind that have one number an agent. */
export const plainQuantities = (model: Model, kind: number): readonly Quantity[] =>
  model.quantities.filter((quantity) => quantity.kind === kind && quantity.toward === null);
