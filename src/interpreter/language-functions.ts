import type { MathNode } from 'mathjs/number';
import { AGGREGATES, aggregate } from './aggregate.ts';
import { at } from './at.ts';
import { change, chose, odds } from './choice-words.ts';
import { evaluateNode } from './evaluate-node.ts';
import { type FormulaScope, ownScope, type ScopeReader } from './formula-scope.ts';
import { heard } from './heard.ts';
import { mathematics } from './mathematics.ts';
import { entered, monthsIn } from './stage-words.ts';

/** A function of the language that looks at its arguments' trees before it reads them. */
type UnreadFunction = (args: readonly MathNode[], scope: FormulaScope) => unknown;

/** Reads its argument in another copy of the cells. */
const inCopy =
  (when: 'last' | 'start'): UnreadFunction =>
  (args, scope) => {
    const { world } = scope;
    const before = world.when;
    world.when = when;
    try {
      return evaluateNode(at(args, 0), scope);
    } finally {
      world.when = before;
    }
  };

const dropped: UnreadFunction = (args, { world }) => {
  const kind = world.names.kind(at(args, 0).toString());
  return kind === null ? Number.NaN : at(world.dropped, kind.index);
};

const UNREAD_FUNCTIONS: Readonly<Record<string, UnreadFunction>> = {
  last: inCopy('last'),
  at_start: inCopy('start'),
  months_in: monthsIn,
  entered,
  chose,
  odds,
  change,
  heard,
  dropped,
};

/** Wraps a function so that mathjs hands it trees instead of values. */
const unread = (run: UnreadFunction) =>
  Object.assign(
    (args: readonly MathNode[], _: unknown, scope: ScopeReader): unknown => run(args, ownScope(scope)),
    {
      rawArgs: true,
    },
  );

for (const [name, run] of Object.entries(UNREAD_FUNCTIONS)) {
  mathematics.import({ [name]: unread(run) }, { override: true });
}
for (const name of AGGREGATES) {
  mathematics.import({ [name]: unread((args, scope) => aggregate(name, args, scope)) }, { override: true });
}
