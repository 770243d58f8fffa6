/** A design that does not fit its model: a sentence that says why, and what would. */
export class UnfitDesign extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'UnfitDesign';
  }
}
