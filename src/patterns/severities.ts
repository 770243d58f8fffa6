import { agentKey, itemWord, powerLaw, siteHash, uniformOf } from '../chance/index.ts';
import type { Expression, Formula } from '../language/index.ts';
import type { Trace } from './trace.ts';

/**
 * Deaths in each deadly event of a province, month after month. The model keeps a month's sum only; its items are drawn
 * again from the addresses they came from, so they are the very numbers that were summed.
 */
export function severities(trace: Trace, province: string): Float64Array {
  const { model, key, world } = trace;
  const kind = model.kinds.find(({ name }) => name === 'province')?.index;
  const rule = model.quantities.find((one) => one.kind === kind && one.name === 'deaths')?.rule;
  if (rule?.is !== 'draw' || rule.draw.is !== 'sum_of' || rule.draw.distribution !== 'power_law') {
    throw new TypeError('deaths are not a sum of draws from a power law any more');
  }
  const [body = 0, tail = 0, exponent = 0, from = 0, cap = 0] = rule.draw.parameters.map((formula) =>
    constantOf(formula, trace.estimates),
  );
  const { site: name, atMost } = rule.draw;
  const [site, agent] = [siteHash(name), agentKey(province)];
  const found: number[] = [];
  trace.series(`${province}.deadly`).forEach((deadly, month) => {
    for (let item = 0; item < Math.min(deadly, atMost); item += 1) {
      const u = uniformOf(itemWord(key, world, month, item, site, agent));
      found.push(powerLaw(u, body, tail, exponent, from, cap));
    }
  });
  return Float64Array.from(found);
}

function constantOf({ expression, text }: Formula, estimates: Float64Array): number {
  const value = numberOf(expression, estimates);
  if (value === undefined) throw new TypeError(`"${text}" is not made of estimates alone`);
  return value;
}

/** The value of an expression of numbers, estimates and differences; undefined for any other. */
function numberOf(expression: Expression, estimates: Float64Array): number | undefined {
  if (expression.is === 'number') return expression.value;
  if (expression.is === 'estimate') return estimates[expression.estimate];
  if (expression.is !== 'binary' || expression.operator !== '-') return undefined;
  const [left, right] = [numberOf(expression.left, estimates), numberOf(expression.right, estimates)];
  return left === undefined || right === undefined ? undefined : left - right;
}
