/**
 * A test runner for Stryker that loads the tests once and keeps them, where the usual one loads them anew for every mutant: a mutant of the
 * language then costs a tenth of a second instead of two.
 */
import { BroadcastChannel } from 'node:worker_threads';
import { createVitest, type Vitest } from 'vitest/node';
import { type Answer, CHANNEL, type Question } from './exchange.ts';

interface MutantRun {
  readonly activeMutant: { readonly id: string };
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
}

class StandingRunner {
  readonly #channel = new BroadcastChannel(CHANNEL);
  #vitest: Vitest | undefined;

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init(): Promise<void> {
    const ready = this.#answer();
    this.#vitest = await createVitest('test', {
      config: 'test/mutation/vitest.config.ts',
      watch: false,
      testNamePattern: /^answers$/,
      reporters: [{}],
    });
    // Ends only when the process does.
    this.#vitest.start().catch((fault) => console.error(fault));
    await ready;
  }

  async dryRun() {
    const answer = await this.#ask({ is: 'all' });
    if (answer.is !== 'all') throw new Error(`asked for all tests, got ${answer.is}`);
    return {
      status: 'complete',
      mutantCoverage: answer.coverage,
      tests: answer.tests.map(({ id, file, took, fault }) => {
        const known = { id, name: id, fileName: `${process.cwd()}/${file}`, timeSpentMs: took };
        return fault === null ? { ...known, status: 0 } : { ...known, status: 1, failureMessage: fault };
      }),
    };
  }

  async mutantRun({ activeMutant, testFilter = [], hitLimit }: MutantRun) {
    const answer = await this.#ask({
      is: 'mutant',
      mutant: activeMutant.id,
      tests: testFilter,
      mostHits: hitLimit,
    });
    if (answer.is !== 'mutant') throw new Error(`asked for a mutant, got ${answer.is}`);
    const { ran, killer, endless, spoilt } = answer;
    // Stryker then starts another process and tries this mutant once more.
    if (spoilt) throw new Error(`"${killer?.id}" fails without the mutant too`);
    if (endless) return { status: 'timeout', reason: killer?.fault };
    if (killer === null) return { status: 'survived', nrOfTests: ran };
    return { status: 'killed', killedBy: [killer.id], failureMessage: killer.fault, nrOfTests: ran };
  }

  dispose(): void {
    this.#channel.close();
    // The thread that keeps the tests never ends by itself.
    setTimeout(() => process.exit(0), 50);
  }

  #ask(question: Question): Promise<Answer> {
    const answer = this.#answer();
    this.#channel.postMessage(question);
    return answer;
  }

  #answer(): Promise<Answer> {
    return new Promise((resolve) => {
      this.#channel.onmessage = (message) => resolve((message as { readonly data: Answer }).data);
    });
  }
}

export const strykerPlugins = [
  {
    kind: 'TestRunner',
    name: 'standing',
    factory: Object.assign(() => new StandingRunner(), { inject: [] }),
  },
];
