import { loadLesson } from '../../lessons/index.ts';
import { type Failure, findLesson, type Scenario } from '../../library/index.ts';
import { evidenceLines, evidenceNames, otherwiseOf, type Session } from '../../session/index.ts';
import { Looks } from './looks.ts';
import { evidenceTitle } from './screens/evidence.ts';
import { scenarioText } from './screens/scenario-text.ts';
import type { Heard } from './state/heard.ts';
import type { Bookmark } from './state/kept.ts';
import type { Order } from './state/orders.ts';

/** What a screen does outside the program. */
export interface Outside {
  leave(code: number): void;
  copy(text: string): void;
  /** Writes a file into the folder one is in and gives the sentence to say of it. */
  write(name: string, text: string): string;
  /** Keeps the place in a lesson for the next time; null forgets it. */
  keep(bookmark: Bookmark | null): void;
}

type Named<Name extends Order['order']> = Extract<Order, { readonly order: Name }>;
/** What is done for each order. */
type Deeds = { readonly [Name in Order['order']]: (order: Named<Name>) => void };

/** Carries out orders of the state, and tells what came of them. */
export class Conductor {
  readonly #session: Session;
  readonly #outside: Outside;
  readonly #tell: (heard: Heard) => void;
  readonly #looks: Looks;
  readonly #deeds: Deeds = {
    explore: (order) => this.#explore(order),
    compare: ({ names }) => this.#compare(names),
    look: (order) => this.#looks.queue(order),
    story: (order) => this.#later(this.#story(order)),
    why: (order) => this.#later(this.#why(order)),
    drivers: (order) => this.#later(this.#drivers(order)),
    evidence: (order) => this.#evidence(order),
    save: (order) => this.#save(order),
    copy: ({ text }) => this.#outside.copy(text),
    export: ({ files }) =>
      this.#say(files.map(({ name, text }) => this.#outside.write(name, text)).join(' ')),
    lesson: ({ word }) => this.#lesson(word),
    ahead: (order) => this.#looks.ahead(order),
    keep: ({ bookmark }) => this.#outside.keep(bookmark),
    play: ({ monthsASecond }) => this.#play(monthsASecond),
    stop: () => this.#looks.stop(),
    leave: ({ code }) => this.#outside.leave(code),
  };
  #playing: NodeJS.Timeout | null = null;

  constructor(session: Session, outside: Outside, tell: (heard: Heard) => void) {
    this.#session = session;
    this.#outside = outside;
    this.#tell = tell;
    this.#looks = new Looks(session, tell);
  }

  carryOut(order: Order): void {
    const deed: (order: never) => void = this.#deeds[order.order];
    deed(order as never);
  }

  async close(): Promise<void> {
    this.#play(0);
    this.#looks.stop();
    await this.#session.close();
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

  /** Scripts that come along are checked by tests to the last name; others here, before anything of them is shown. */
  #lesson(word: string): void {
    const found = findLesson(word);
    const open = (name: string): Scenario | Failure => this.#session.open(name);
    const lesson = found.is === 'failed' ? found : loadLesson(found, found.shipped ? null : open);
    if (lesson.is === 'lesson') this.#tell({ heard: 'lesson', lesson, word });
    else this.#say(lesson.sentences[0] ?? `${word} cannot be read.`);
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

  async #drivers({ scenario, sight, outcome }: Named<'drivers'>): Promise<Heard> {
    return { heard: 'drivers', sight, drivers: await this.#session.drivers(scenario, sight, outcome) };
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
      about: evidenceTitle(order.about),
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
