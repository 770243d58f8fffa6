import { PURE } from '../units/unit.ts';
import type { Call } from './call.ts';
import { isOutOfTime } from './choices.ts';
import { spot } from './parts.ts';
import type { Resolved } from './scope.ts';

/** `months_in(stage)`: months since the stage last changed. */
export function resolveMonthsIn(call: Call): Resolved | null {
  const read = stageRead(call, 0);
  if (read === null) return null;
  const { quantity, agent, when } = read;
  return {
    is: 'number',
    expression: { is: 'months_in', quantity, agent, when },
    unit: { is: 'known', powers: new Map(), label: 'month' },
  };
}

/** `entered(stage, cancelled)`: 1 in the month in which the stage was reached. */
export function resolveEntered(call: Call): Resolved | null {
  const read = stageRead(call, 0);
  const node = call.args[1];
  const stage = node && call.scope.resolve(node, call.scope, call.offsets);
  if (read === null || !stage || isOutOfTime(call)) return null;
  if (read.when !== 'now') {
    const { offset } = spot(call.node, call.offsets);
    call.scope.report(offset, 'entered'.length, 'entered() speaks of this month only, not of last(...)');
    return null;
  }
  if (stage.is !== 'stage' || stage.stage === null) {
    const { offset, length } = spot(node, call.offsets);
    call.scope.report(offset, length, 'entered() needs the name of a stage here');
    return null;
  }
  return {
    is: 'number',
    expression: { is: 'entered', quantity: read.quantity, agent: read.agent, stage: stage.stage },
    unit: PURE,
  };
}

function stageRead({ name, args, scope, offsets }: Call, index: number) {
  const node = args[index];
  const part = node && scope.resolve(node, scope, offsets);
  if (!part || !node) return null;
  if (part.is === 'stage' && part.expression.is === 'read') return part.expression;
  const { offset, length } = spot(node, offsets);
  scope.report(offset, length, `${name}() needs a quantity that moves through stages`, {
    hint: `${name}(stage) or ${name}(project.stage)`,
  });
  return null;
}
