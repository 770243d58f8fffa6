import type { Routine, Statement } from '../program/index.ts';

type Loop = Extract<Statement, { do: 'while' }>;

/**
 * The locals of a routine that a loop assigns and that only the same loop reads. A lane that has left its loop never comes back, so what
 * becomes of them there is nobody's business.
 */
export function passingLocals({ body, result }: Routine): ReadonlySet<number> {
  const loops = loopsOf(body);
  const passing = new Set<number>();
  for (const loop of loops) {
    const inside = readsIn(loop);
    const everywhere = readsIn([body, result]);
    for (const local of assignedIn(loop.body)) {
      if (everywhere.filter((one) => one === local).length === inside.filter((one) => one === local).length)
        passing.add(local);
    }
  }
  return passing;
}

/** Loops that stand in no other: within another one a lane does come back. */
const loopsOf = (body: readonly Statement[]): readonly Loop[] =>
  body.flatMap((statement) => {
    if (statement.do === 'while') return [statement];
    return 'body' in statement ? loopsOf(statement.body) : [];
  });

/** Locals that a loop assigns in each lane that is still in it, and never under a condition of its own. */
function assignedIn(body: readonly Statement[]): readonly number[] {
  const always = assignments(body.filter((statement) => statement.do === 'assign'));
  const sometimes = assignments(body.flatMap((statement) => ('body' in statement ? statement.body : [])));
  return always.filter((local) => !sometimes.includes(local));
}

const assignments = (body: readonly Statement[]): readonly number[] =>
  body.flatMap((statement) => {
    if (statement.do === 'assign') return [statement.local];
    return 'body' in statement ? assignments(statement.body) : [];
  });

/** The locals that any part of a tree reads, once for each time. */
function readsIn(tree: unknown): readonly number[] {
  if (Array.isArray(tree)) return tree.flatMap(readsIn);
  if (typeof tree !== 'object' || tree === null) return [];
  const own = 'is' in tree && tree.is === 'local' && 'local' in tree ? [Number(tree.local)] : [];
  return [...own, ...Object.values(tree).flatMap(readsIn)];
}
