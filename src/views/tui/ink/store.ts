import { after } from '../state/after.ts';
import type { AppState } from '../state/app-state.ts';
import type { Heard } from '../state/heard.ts';
import type { Order } from '../state/orders.ts';

/** How the screens were left: with a code, or broken by an error. */
export interface Ending {
  readonly code: number;
  readonly error?: unknown;
}

/** Holds the state, hands orders on, and tells whoever draws that something has changed. */
export class Store {
  #state: AppState;
  #ending: Ending | null = null;
  #orders: (order: Order) => void = () => {};
  readonly #listeners = new Set<() => void>();

  constructor(state: AppState) {
    this.#state = state;
  }

  get state(): AppState {
    return this.#state;
  }

  /** How it has ended; null while it goes on. */
  get ending(): Ending | null {
    return this.#ending;
  }

  conduct(carryOut: (order: Order) => void): void {
    this.#orders = carryOut;
  }

  hear(heard: Heard): void {
    if (this.#ending !== null) return;
    try {
      const { state, orders } = after(this.#state, heard);
      const isNew = state !== this.#state;
      this.#state = state;
      for (const order of orders) this.#orders(order);
      if (isNew) this.#changed();
    } catch (error) {
      this.end({ code: 0, error });
    }
  }

  /** Nothing is heard any more. */
  end(ending: Ending): void {
    this.#ending ??= ending;
    this.#changed();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
