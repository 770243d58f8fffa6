/** A thing to be put in order: which of the others it needs first, by index. */
export interface Orderable {
  readonly needs: ReadonlySet<number>;
}

/** Either every index in an order that respects the needs (ties in index order), or one loop of indices. */
export function order(
  nodes: readonly Orderable[],
): { readonly order: readonly number[] } | { readonly loop: readonly number[] } {
  const waiting = nodes.map((node) => new Set(node.needs));
  const needed: number[][] = nodes.map(() => []);
  waiting.forEach((needs, index) => {
    for (const need of needs) needed[need]?.push(index);
  });
  const ready = waiting.flatMap((needs, index) => (needs.size === 0 ? [index] : []));
  const done: number[] = [];
  while (ready.length > 0) {
    const next = ready.shift() as number;
    done.push(next);
    for (const other of needed[next] ?? []) {
      waiting[other]?.delete(next);
      if (waiting[other]?.size === 0) insert(ready, other);
    }
  }
  return done.length === nodes.length ? { order: done } : { loop: loopIn(waiting) };
}

/** Keeps the ready list sorted, so that the order of a file is the order of a month where it can be. */
function insert(ready: number[], index: number): void {
  const at = ready.findIndex((one) => one > index);
  if (at < 0) ready.push(index);
  else ready.splice(at, 0, index);
}

/** Follows unmet needs until one comes back: whatever waits does so for something that waits itself. */
function loopIn(waiting: readonly ReadonlySet<number>[]): number[] {
  const path = new Set<number>();
  let at = waiting.findIndex((needs) => needs.size > 0);
  while (!path.has(at)) {
    path.add(at);
    [at = -1] = waiting[at] ?? [];
  }
  const walked = [...path];
  return walked.slice(walked.indexOf(at));
}
