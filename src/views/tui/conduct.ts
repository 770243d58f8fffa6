import type { Scenario } from '../../library/index.ts';
import {
  type Exploration,
  evidenceLines,
  evidenceNames,
  otherwiseOf,
  type Session,
  type Sight,
} from '../../session/index.ts';
import { scenarioText } from './screens/scenario-text.ts';
import type { Heard } from './state/heard.ts';
import type { Order } from './state/orders.ts';

/** What a screen does outside the program. */
export interface Outside {
  leave(code: number): void;
  copy(text: string): void;
  /** Writes a file into the folder one is in and gives the sentence to say of it. */
  write(name: string, text: string): string;
}

/** Milliseconds between two words of progress: ten a second are as many as one can read. */
const QUIET = 100;

type Named<Name extends Order['order']> = Extract<Order, { readonly order: Name }>;
type Look = Named<'look'>;
/** What is done for each order. */
type Deeds = { readonly [Name in Order['order']]: (order: Named<Name>) => void };

/** Carries out orders of the state, and tells what came of them. */
export class Conductor {
  readonly #session: Session;
  readonly #outside: Outside;
  readonly #tell: (heard: Heard) => void;
  readonly #explorations = new Map<string, Exploration>();
  readonly #deeds: Deeds = {
    explore: (order) => this.#explore(order),
    compare: ({ names }) => this.#compare(names),
    look: (order) => this.#queue(order),
    story: (order) => this.#later(this.#story(order)),
    why: (order) => this.#later(this.#why(order)),
    evidence: (order) => this.#evidence(order),
    save: (order) => this.#save(order),
    copy: ({ text }) => this.#outside.copy(text),
    export: ({ files }) =>
      this.#say(files.map(({ name, text }) => this.#outside.write(name, text)).join(' ')),
    play: ({ monthsASecond }) => this.#play(monthsASecond),
    stop: () => this.#stop(),
    leave: ({ code }) => this.#outside.leave(code),
  };
  #looking = new AbortController();
  #waiting: Look[] = [];
  #isLooking = false;
  #playing: NodeJS.Timeout | null = null;

  constructor(session: Session, outside: Outside, tell: (heard: Heard) => void) {
    this.#session = session;
    this.#outside = outside;
    this.#tell = tell;
  }

  carryOut(order: Order): void {
    const deed: (order: never) => void = this.#deeds[order.order];
    deed(order as never);
  }

  async close(): Promise<void> {
    this.#play(0);
    this.#stop();
    await this.#session.close();
  }

  #stop(): void {
    this.#waiting = [];
    this.#looking.abort();
  }

  #say(message: string): void {
    this.#tell({ heard: 'said', message });
  }

  /** Tells what comes of something that takes its time; a failure is said in its own sentence. */
  #later(coming: Promise<Heard>): void {
    coming.then(this.#tell, (error) => this.#say(error instanceof Error ? error.message : String(error)));
  }

  #open(name: string): Scenario | null {
    const found = this.#session.open(name);
    if (found.is === 'scenario') return found;
    this.#say(found.sentences[0] ?? `${name} cannot be read.`);
    return null;
  }

  #explore({ name, message }: Named<'explore'>): void {
    const scenario = this.#open(name);
    if (scenario === null) return;
    this.#tell({ heard: 'explored', scenario });
    if (message !== '') this.#say(message);
  }

  #compare([first, second]: readonly [string, string]): void {
    const [one, two] = [this.#open(first), this.#open(second)];
    if (one !== null && two !== null) this.#tell({ heard: 'compared', scenarios: [one, two] });
  }

  /** A later place of the same levers makes an earlier one pointless. */
  #queue(order: Look): void {
    this.#waiting = this.#waiting.filter(
      ({ scenario, side }) => scenario !== order.scenario || side !== order.side,
    );
    if (order.side === 0) this.#looking.abort();
    this.#waiting.push(order);
    void this.#lookOn();
  }

  async #lookOn(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      this.#looking = new AbortController();
      try {
        await this.#look(next, this.#looking.signal);
      } catch (error) {
        this.#say(error instanceof Error ? error.message : String(error));
      }
    }
    this.#isLooking = false;
    this.#tell({ heard: 'running', running: null });
  }

  #look({ scenario, moved, seed, worlds, side }: Look, signal: AbortSignal): Promise<void> {
    const key = `${scenario.name} ${worlds} ${seed ?? ''}`;
    const own = this.#explorations.get(key) ?? this.#session.explore(scenario, worlds, seed);
    this.#explorations.set(key, own);
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
    return own.look(moved, { progress, seen }, signal);
  }

  async #story(order: Named<'story'>): Promise<Heard> {
    const { scenario, seed, world, moved, otherwise, words } = order;
    const { model } = scenario;
    const all = [...otherwiseOf(model, moved), ...otherwise];
    const story = await this.#session.story({ model, seed, world, otherwise: all });
    return { heard: 'story', story, words, otherwise };
  }

  async #why({ story, month, about }: Named<'why'>): Promise<Heard> {
    return { heard: 'why', reasons: await this.#session.why(story.request, month, about) };
  }

  #save({ name, scenario, moved }: Named<'save'>): void {
    const written = this.#outside.write(`${name}.yaml`, scenarioText(scenario, moved));
    this.#tell({ heard: 'listed', scenarios: this.#session.scenarios() });
    this.#say(`${written} tightrope run ${name}.yaml runs it.`);
  }

  #evidence(order: Named<'evidence'>): void {
    const scenario = order.scenario ?? this.#open('baseline');
    if (scenario === null) return;
    const { model } = scenario;
    this.#tell({
      heard: 'evidence',
      scenario,
      about: order.about === '' ? 'All facts and what rests on them' : order.about,
      lines: evidenceLines(model, order.about),
      names: evidenceNames(model),
    });
  }

  #play(monthsASecond: number): void {
    if (this.#playing !== null) clearInterval(this.#playing);
    this.#playing =
      monthsASecond > 0 ? setInterval(() => this.#tell({ heard: 'month' }), 1000 / monthsASecond) : null;
  }
}
