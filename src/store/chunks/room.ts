/** Memory that is used again and again: what was taken from it holds until something is taken the next time. */
export class Room {
  #held = new Uint8Array();

  /** So many bytes, beginning where numbers of any size may; whatever lay there before is left. */
  take(length: number): Uint8Array {
    if (this.#held.length < length) this.#held = new Uint8Array(length);
    return this.#held.subarray(0, length);
  }
}
