import type { Expression } from '../../language/index.ts';
import { at } from '../at.ts';
import { scopeOfMemory } from './agent.ts';
import type { Frame } from './frame.ts';
import { deeper, EVERYWHERE, type Scope } from './scope.ts';
import { walk } from './walk.ts';

/** The outermost stretch in which a formula can be worked out, found before it is. */
export function scopeOf(frame: Frame, expression: Expression): Scope {
  const { quantities } = frame.draft.model;
  let scope = EVERYWHERE;
  const reach = (other: Scope): void => {
    scope = deeper(scope, other);
  };
  walk(expression, {
    agent: (agent) => {
      if (agent.is === 'variable') reach(frame.bindings.get(agent.variable)?.scope ?? EVERYWHERE);
      if (agent.is === 'link') reach(scopeOfMemory(frame, at(quantities, agent.quantity), agent.when));
    },
    expression: (part) => {
      if (part.is === 'read') reach(scopeOfMemory(frame, at(quantities, part.quantity), part.when));
      else if (NEVER_MOVED.has(part.is)) reach(frame.here);
      else if (CHANGING.has(part.is)) reach(frame.floor);
      else if (part.is === 'aggregate' && frame.draft.model.kinds[part.kind]?.pool) reach(frame.floor);
    },
  });
  return scope;
}

/** Parts that hold for a month at most. */
const CHANGING: ReadonlySet<Expression['is']> = new Set([
  'clock',
  'months_in',
  'entered',
  'chose',
  'odds',
  'dropped',
]);

/** Parts that stay where they are written. */
const NEVER_MOVED: ReadonlySet<Expression['is']> = new Set(['heard', 'signal', 'change', 'reduced']);

/** Whether a formula reads what its own procedure writes as it goes. */
export function readsWritten(frame: Frame, expression: Expression): boolean {
  let reads = false;
  walk(expression, {
    agent: (agent) => {
      reads ||= agent.is === 'link' && agent.quantity === frame.written && agent.when === 'now';
    },
    expression: (part) => {
      reads ||= NEVER_MOVED.has(part.is);
      reads ||= part.is === 'read' && part.quantity === frame.written && part.when === 'now';
    },
  });
  return reads;
}
