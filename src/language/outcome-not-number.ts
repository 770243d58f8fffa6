/** An outcome came out in a world as what its form cannot be: the run stops with this, and a view turns it into a sentence. */
export class OutcomeNotNumber extends Error {
  readonly outcome: number;
  readonly world: number;
  readonly value: number;

  constructor(where: { readonly outcome: number; readonly world: number; readonly value: number }) {
    super(`outcome ${where.outcome} is ${where.value} in world ${where.world}`);
    this.name = 'OutcomeNotNumber';
    this.outcome = where.outcome;
    this.world = where.world;
    this.value = where.value;
  }
}
