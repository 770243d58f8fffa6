import { USUAL_SEED } from '../../engine/index.ts';
import type { Scenario } from '../../library/index.ts';
import type { Exploration, Session, Sight } from '../../session/index.ts';
import type { Heard } from './state/heard.ts';
import type { Order } from './state/orders.ts';

type Look = Extract<Order, { readonly order: 'look' }>;
type Ahead = Extract<Order, { readonly order: 'ahead' }>;

/** Milliseconds between two words of progress: ten a second are as many as one can read. */
const QUIET = 100;

/** Milliseconds before a scenario is read ahead: reading holds up the screen, which is to be painted first. */
const PAUSE = 150;

/** Looks at scenarios one after the other, and tells what is seen. */
export class Looks {
  readonly #session: Session;
  readonly #tell: (heard: Heard) => void;
  readonly #explorations = new Map<string, Exploration>();
  #looking = new AbortController();
  #waiting: Look[] = [];
  #ahead: (Pick<Ahead, 'worlds' | 'seed'> & { readonly name: string })[] = [];
  /** What is being run ahead; null while somebody waits for what runs, or nothing does. */
  #runsAhead: Exploration | null = null;
  #isLooking = false;

  constructor(session: Session, tell: (heard: Heard) => void) {
    this.#session = session;
    this.#tell = tell;
  }

  /** A later place of the same levers makes an earlier one pointless. */
  queue(order: Look): void {
    this.#waiting = this.#waiting.filter(
      ({ scenario, side }) => scenario !== order.scenario || side !== order.side,
    );
    const isWanted = this.#runsAhead !== null && this.#runsAhead === this.#explorationOf(order);
    if ((order.side === 0 || this.#runsAhead !== null) && !isWanted) this.#looking.abort();
    this.#waiting.push(order);
    void this.#lookOn();
  }

  /** Runs scenarios that nobody has asked for yet, until somebody asks for something. */
  ahead({ scenarios, worlds, seed }: Ahead): void {
    this.#ahead = scenarios.map((name) => ({ name, worlds, seed }));
    void this.#lookOn();
  }

  stop(): void {
    this.#waiting = [];
    this.#ahead = [];
    this.#looking.abort();
  }

  async #lookOn(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    while (this.#waiting.length + this.#ahead.length > 0) {
      this.#looking = new AbortController();
      try {
        await this.#next(this.#looking.signal);
      } catch (error) {
        this.#tell({ heard: 'said', message: error instanceof Error ? error.message : String(error) });
      }
    }
    this.#isLooking = false;
  }

  async #next(signal: AbortSignal): Promise<void> {
    const order = this.#waiting.shift();
    if (order === undefined) return this.#runAhead(signal);
    await this.#look(order, signal);
    if (this.#waiting.length === 0) this.#tell({ heard: 'running', running: null });
  }

  #explorationOf({ scenario, seed, worlds }: Pick<Look, 'scenario' | 'seed' | 'worlds'>): Exploration {
    const own = seed ?? scenario.model.seed ?? USUAL_SEED;
    const key = JSON.stringify([scenario.name, own, worlds]);
    const known = this.#explorations.get(key);
    const exploration = known?.scenario === scenario ? known : this.#session.explore(scenario, worlds, own);
    this.#explorations.set(key, exploration);
    return exploration;
  }

  #look(order: Look, signal: AbortSignal): Promise<void> {
    const { scenario, moved, side } = order;
    const began = performance.now();
    let last = began - QUIET;
    const progress = (done: number, of: number): void => {
      const now = performance.now();
      if (signal.aborted || now - last < QUIET) return;
      last = now;
      const rate = now > began + QUIET ? (1000 * done) / (now - began) : 0;
      this.#tell({ heard: 'running', running: { done, of, rate } });
    };
    const seen = (sight: Sight): void => this.#tell({ heard: 'seen', scenario, sight, side });
    return this.#explorationOf(order).look(moved, { progress, seen }, signal);
  }

  async #runAhead(signal: AbortSignal): Promise<void> {
    const next = this.#ahead.shift();
    if (next === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    const scenario: Scenario | null = signal.aborted ? null : this.#opened(next.name);
    if (scenario === null) return;
    this.#runsAhead = this.#explorationOf({ scenario, ...next });
    const nobody = { progress: () => {}, seen: () => {} };
    await this.#runsAhead.look(new Map(), nobody, signal).finally(() => {
      this.#runsAhead = null;
    });
  }

  /** That a scenario cannot be read is said when somebody asks for it. */
  #opened(name: string): Scenario | null {
    const found = this.#session.open(name);
    return found.is === 'scenario' ? found : null;
  }
}
