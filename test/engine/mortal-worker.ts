/** The worker, which dies as the file `plan` beside it says. The file `deaths` gets one line for each; with `times` lines in it nobody dies. */
import { appendFileSync, readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { Plan } from './makers.ts';

const beside = (name: string): URL => new URL(name, import.meta.url);
const { way, times }: Plan = JSON.parse(readFileSync(beside('plan'), 'utf8'));
const CHUNK = 2;

const isDue = (): boolean => readFileSync(beside('deaths'), 'utf8').split('\n').length <= times;
const die = (): void => appendFileSync(beside('deaths'), 'dead\n');
const exit = (): never => {
  die();
  process.exit(3);
};

if (way === 'at a chunk') {
  const exchange = Atomics.compareExchange.bind(Atomics) as typeof Atomics.compareExchange;
  Atomics.compareExchange = ((words: Int32Array, index: number, expected: number, next: number) => {
    const was = exchange(words, index, expected, next);
    if (was === expected && index === CHUNK && isDue()) exit();
    return was;
  }) as typeof Atomics.compareExchange;
}
if (way === 'while it counts') {
  const add = Atomics.add.bind(Atomics);
  let left = 100;
  Atomics.add = ((...given: Parameters<typeof Atomics.add>) => {
    left -= 1;
    if (left === 0 && isDue()) exit();
    return add(...given);
  }) as typeof Atomics.add;
}
if (way === 'before it answers' && parentPort !== null) {
  const port = parentPort;
  const post = port.postMessage.bind(port);
  port.postMessage = (answer: unknown): void => {
    if (isDue()) exit();
    post(answer);
  };
}
if (way === 'while it starts' && isDue()) {
  die();
  throw new Error('a fault outside of every world');
}
if (way === 'after it answered') {
  parentPort?.on('message', () => {
    setImmediate(() => {
      if (isDue()) exit();
    });
  });
}
await import('../../src/engine/worker.ts');
