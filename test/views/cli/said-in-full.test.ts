import { beforeAll, describe, expect, it } from 'vitest';
import { goOnText } from '../../../src/views/cli/text/go-on-text.ts';
import { stoppedText } from '../../../src/views/cli/text/stopped-text.ts';
import { bundled, tightrope } from './tightrope.ts';

const ruin = 'test/fixtures/cli/ruin.yaml';
const harbour = 'test/fixtures/cli/harbour.yaml';

beforeAll(async () => {
  expect((await bundled()).code).toBe(0);
}, 60_000);

describe('what was changed on the command line', () => {
  const changes = ['--set', 'upkeep=3', '--months', '24'];

  it.each([
    ['run', ['run', harbour, '--worlds', '20']],
    ['compare', ['compare', harbour, harbour, '--worlds', '20']],
    ['world', ['world', harbour, '--index', '1']],
  ])('stands above what %s shows', async (_, words) => {
    const { code, out } = await tightrope([...words, ...changes]);
    expect(code).toBe(0);
    expect(out).toContain('\n\nChanged: upkeep = 3; months 24\n\n');
    expect((await tightrope(words)).out).not.toContain('Changed');
  });
});

describe('what does not come about', () => {
  it('is said of a comparison before any world is run', async () => {
    const { code, error } = await tightrope(['compare', ruin, '--worlds', '90000000', '--quiet']);
    expect({ code, error }).toEqual({
      code: 2,
      error: 'tightrope: compare needs at least two scenarios\n',
    });
  });

  it('is counted when a run of several is stopped', async () => {
    const words = ['run', ruin, harbour, ruin, '--worlds', '10000000', '--workers', '1', '--quiet'];
    const ending = await tightrope(words, {
      started: (id) => setTimeout(() => process.kill(id, 'SIGINT'), 1000),
    });
    expect(ending).toMatchObject({
      code: 130,
      error: expect.stringContaining('Stopped: 2 of 3 scenarios not begun.'),
    });
  });
});

describe('a run that is stopped', () => {
  it('names the scenario of which nothing was done, and counts those that were not begun', () => {
    const begun = [
      { name: 'a', isEmpty: false },
      { name: 'b', isEmpty: true },
    ];
    expect(stoppedText(8, begun)).toEqual([
      'b: stopped before its first worlds were done.',
      'Stopped: 6 of 8 scenarios not begun.',
    ]);
    expect(stoppedText(1, [{ name: 'a', isEmpty: false }])).toEqual([]);
  });
});

describe('names', () => {
  it('that several scenarios share are warned of', async () => {
    const { code, error } = await tightrope(['run', ruin, harbour, ruin, '--worlds', '20', '--quiet']);
    expect({ code, error }).toEqual({
      code: 0,
      error: '2 scenarios here are called ruin: tables cannot tell them apart.\n',
    });
  });

  it('of commands are explained to whoever came by npm start', () => {
    const words = (isBelowNpm: boolean) => goOnText(isBelowNpm).map(({ text }) => text);
    expect(words(true)).toEqual([...words(false), 'Here tightrope is short for: npm start --silent --']);
  });

  it('of measures stand behind the outcomes that a run shows', async () => {
    const { out } = await tightrope(['model']);
    expect(out.indexOf('  worst_month:')).toBeLessThan(out.indexOf('More measures, for comparisons'));
    expect(out.indexOf('  mean_us_alignment:')).toBeGreaterThan(
      out.indexOf('More measures, for comparisons'),
    );
  });
});

describe('a fact', () => {
  it('tells its figures in words', async () => {
    const { out } = await tightrope(['evidence', 'F101']);
    expect(out).toContain('value: from 29, to 19, unit percent');
  });
});
