import type { Row } from '../../../charts/index.ts';
import { grouped } from '../../../words/index.ts';
import { prose } from '../page/prose.ts';
import type { Running } from '../state/app-state.ts';

/** What stands in a panel whose worlds are still to come. */
export function waitingRows(running: Running | null, width: number): readonly Row[] {
  if (running === null) return prose('Reading the model …', width, { dim: true });
  return prose(`Running worlds: ${progressWords(running)} …`, width, { dim: true });
}

/** Worlds done, how quick, and how long it may still take. */
export function progressWords({ done, of, rate }: Running): string {
  const counted = `${grouped(done)} of ${grouped(of)} worlds`;
  if (rate === 0) return counted;
  return `${counted} · ${grouped(Math.round(rate))} a second · ${Math.ceil((of - done) / rate)} s left`;
}
