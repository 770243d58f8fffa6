/**
 * What is wrong with a run folder: it is none, it cannot be written, reading or writing broke off, it holds another run, it is not finished, or what
 * it holds is not what was written.
 */
export type StoreFaultKind =
  | 'no run folder'
  | 'cannot write'
  | 'broken off'
  | 'another run'
  | 'unfinished'
  | 'damaged';

/** A run folder that cannot do what was asked of it, in one sentence. */
export class StoreFault extends Error {
  readonly kind: StoreFaultKind;

  constructor(kind: StoreFaultKind, sentence: string) {
    super(sentence);
    this.name = 'StoreFault';
    this.kind = kind;
  }
}
