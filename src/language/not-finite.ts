/** A quantity became infinite or no number at all: the run stops with this, and a view turns it into a sentence. */
export class NotFinite extends Error {
  readonly quantity: number;
  readonly agent: number;
  readonly world: number;
  readonly month: number;
  readonly value: number;

  constructor(where: { quantity: number; agent: number; world: number; month: number; value: number }) {
    super(
      `quantity ${where.quantity} of agent ${where.agent} is ${where.value} in world ${where.world}, month ${where.month}`,
    );
    this.name = 'NotFinite';
    this.quantity = where.quantity;
    this.agent = where.agent;
    this.world = where.world;
    this.month = where.month;
    this.value = where.value;
  }
}
