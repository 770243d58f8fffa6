import { beforeAll, describe, expect, it } from 'vitest';
import { bundled, json, tightrope } from './tightrope.ts';

const harbour = 'test/fixtures/cli/harbour.yaml';

beforeAll(async () => {
  expect((await bundled()).code).toBe(0);
}, 60_000);

describe('model --mechanisms --check', () => {
  it('judges each mechanism on paired worlds', async () => {
    const document = await json(['model', harbour, '--mechanisms', '--check', '600']);
    expect(document).toMatchObject({
      scenario: 'harbour',
      seed: 'tightrope',
      worlds: 600,
      trials: [
        { mechanism: 'storms', outcome: 'chest_at_end', expected: 'down', verdict: 'shown', worlds: 600 },
      ],
    });
  });

  it('prints a row each within 80 columns', async () => {
    const { code, out } = await tightrope(['model', harbour, '--mechanisms', '--check', '600', '--quiet']);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(out).toMatch(/^storms +-\d+\.\d+ +\d\.\d+ +-\d+\.\d +shown$/m);
    expect(out).toContain('600 paired worlds');
  });

  it('needs something to judge and a number of worlds', async () => {
    const alone = await tightrope(['model', harbour, '--check']);
    expect(alone.code).toBe(2);
    expect(alone.error).toContain('--check judges mechanisms: give --mechanisms too');
    const none = await tightrope(['model', harbour, '--mechanisms', '--check', '1']);
    expect(none.code).toBe(2);
    expect(none.error).toContain('It must be a whole number from 2');
  });
});
