import { count, grouped } from '../../../words/index.ts';
import type { Stream } from './terminal.ts';

/** Says how far a run is; `end` clears what is still on the line. */
export interface ProgressLine {
  readonly hear: (worlds: number) => void;
  readonly end: () => void;
}

const BAR_EVERY = 100;
const LINE_EVERY = 5000;
const BAR_CELLS = 16;

/** Worlds, rate and time left: a bar that moves on a terminal, else a line every five seconds. `now` is in milliseconds. */
export function progressLine(
  stream: Stream,
  label: string | ((done: number) => string),
  worlds: number,
  now: () => number,
): ProgressLine {
  const started = now();
  const isTTY = stream.isTTY === true;
  // A terminal that does not know how wide it is says 0.
  const room = stream.columns || 80;
  let last = started;
  let drawn = false;
  return {
    hear(done) {
      const time = now();
      if (time - last < (isTTY ? BAR_EVERY : LINE_EVERY)) return;
      last = time;
      const named = typeof label === 'string' ? label : label(done);
      const words = progressWords(named, done, worlds, time - started);
      if (isTTY) stream.write(`\r\u001b[2K${`${bar(done / worlds)} ${words}`.slice(0, room - 1)}`);
      else stream.write(`${words}\n`);
      drawn = isTTY;
    },
    end() {
      if (drawn) stream.write('\r\u001b[2K');
    },
  };
}

/** `baseline: 512 of 1,000 worlds, 480 a second, 1 s left`. */
export function progressWords(label: string, done: number, worlds: number, milliseconds: number): string {
  const rate = milliseconds > 0 ? (1000 * done) / milliseconds : 0;
  const pace =
    rate > 0 ? `, ${grouped(Math.round(rate))} a second, ${timeOf((worlds - done) / rate)} left` : '';
  return `${label}: ${grouped(done)} of ${count(worlds, 'world')}${pace}`;
}

function timeOf(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * BAR_CELLS);
  return `[${'#'.repeat(full)}${'.'.repeat(BAR_CELLS - full)}]`;
}
