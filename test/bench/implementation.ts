import type { Order, Passes } from './order.ts';

/** A way to run the worlds of a model of the bench, in a process of its own. */
export interface Implementation {
  readonly name: string;
  readonly model: string;
  readonly worlds: number;
  /** Whether its results are those of the JavaScript bit for bit, or agree in their means only. */
  readonly agrees: 'to the bit' | 'in means';
  run(order: Order): Passes;
}

/** An implementation that this machine or this program does not have. */
export interface Absence {
  readonly name: string;
  readonly model: string;
  readonly because: string;
}
