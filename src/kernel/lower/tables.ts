/** Constant lists of a program; equal lists are kept once. */
export class Tables {
  readonly lists: (readonly number[])[] = [];
  readonly #byText = new Map<string, number>();

  add(list: readonly number[]): number {
    const text = list.join();
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    this.#byText.set(text, this.lists.length);
    this.lists.push(list);
    return this.lists.length - 1;
  }
}
