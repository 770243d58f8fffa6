import { PURE } from '../units/unit.ts';
import type { Call } from './call.ts';
import { isOutOfTime, LOOK_BACK } from './choices.ts';
import { spot } from './parts.ts';
import type { Resolved } from './scope.ts';

/** `months_in(stage)`: months since the stage last changed. */
export function resolveMonthsIn(call: Call): Resolved | null {
  const read = stageRead(call);
  if (read === null) return null;
  const { quantity, agent, when } = read;
  return {
    is: 'number',
    expression: { is: 'months_in', quantity, agent, when },
    unit: { is: 'known', powers: new Map(), label: 'month' },
  };
}

/** `entered(stage, cancelled)`: 1 in the month in which the stage was reached, by a move or by coming with it. */
export function resolveEntered(call: Call): Resolved | null {
  if (isOutOfTime(call)) return null;
  const { args, scope, offsets } = call;
  const read = stageRead(call);
  const node = args[1];
  const stage = node && scope.resolve(node, scope, offsets);
  if (read === null || !stage) return null;
  const { offset, length } = spot(node, offsets);
  const stages = scope.names.quantities[read.quantity]?.stages;
  if (stage.is !== 'stage' || stage.stage === null || stages?.has(stage.stage) !== true) {
    const known = [...scope.names.stages].flatMap(([name, id]) => (stages?.has(id) ? [name] : []));
    const what = 'entered() needs the name of a stage of this quantity here';
    scope.report(offset, length, what, { hint: `stages: ${known.join(', ')}` });
    return null;
  }
  return {
    is: 'number',
    expression: { is: 'entered', quantity: read.quantity, agent: read.agent, stage: stage.stage },
    unit: PURE,
  };
}

function stageRead({ name, args: [node], scope, offsets }: Call) {
  const part = node && scope.resolve(node, scope, offsets);
  if (!part || !node) return null;
  const { offset, length } = spot(node, offsets);
  if (part.is !== 'stage' || part.expression.is !== 'read') {
    const hint =
      name === 'entered' ? 'entered(stage, operating)' : 'months_in(stage) or months_in(project.stage)';
    scope.report(offset, length, `${name}() needs a quantity that moves through stages`, { hint });
    return null;
  }
  if (part.expression.when === scope.when) return part.expression;
  const around = part.expression.when === 'start' ? 'at_start' : 'last';
  const hint = name === 'entered' ? LOOK_BACK : `${around}(months_in(stage))`;
  scope.report(offset, length, `${name}() needs the quantity itself`, { hint });
  return null;
}
