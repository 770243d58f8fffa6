import { format } from 'node:util';

const METHODS = ['log', 'info', 'debug', 'warn', 'error'] as const;

/** Keeps what is said to the console by the way out of a picture; gives what ends that, and says it on standard error after all. */
export function holdConsole(): () => void {
  const held: string[] = [];
  const before = METHODS.map((method) => console[method]);
  for (const method of METHODS)
    console[method] = (...words: readonly unknown[]) => void held.push(format(...words));
  return () => {
    METHODS.forEach((method, at) => {
      console[method] = before[at] ?? console[method];
    });
    for (const line of held) console.error(line);
  };
}
