import { describe, expect, it } from 'vitest';
import { readChecks } from './checks.ts';
import { describeCrowd } from './describe-crowd.ts';
import { atRest } from './rest.ts';

const { at_rest: calm } = readChecks();

describe('with every draw at its median and no timeline', () => {
  const { drifts, choices } = atRest(calm.of);

  it.each(drifts)('$name stays near its start', ({ name, farthest }) => {
    if (name in calm.exceptions) expect(farthest).toBeGreaterThan(calm.within);
    else expect(farthest).toBeLessThanOrEqual(calm.within);
  });

  it.each(choices)('$decider mostly does nothing out of the ordinary', ({ options }) => {
    expect(['hold', 'roll_over']).toContain([...options.keys()][0]);
  });
});

describeCrowd(20);
