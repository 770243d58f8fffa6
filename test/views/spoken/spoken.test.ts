import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { converse } from '../../../src/views/spoken/converse.ts';
import { aloud } from '../../../src/views/spoken/sentences/aloud.ts';
import { percentage } from '../../../src/words/index.ts';
import { bundled, json } from '../cli/tightrope.ts';
import { quietSession } from '../tui/stage.ts';

const session = quietSession();
afterAll(() => session.close());

const WORLDS = 64;

/** Says some lines and gives what was answered to each; the first is what stands before any. */
async function talk(...words: readonly string[]): Promise<readonly string[]> {
  const heard: string[] = [''];
  const said = async function* () {
    for (const line of words) {
      heard.push('');
      yield line;
    }
  };
  const say = (text: string): void => void heard.push((heard.pop() ?? '') + text);
  await converse({
    session,
    worlds: WORLDS,
    signal: new AbortController().signal,
    lines: said(),
    say,
    repeats: true,
  });
  return heard;
}

describe('a conversation', () => {
  it('says what it is, numbers its menu and ends every answer with the prompt', async () => {
    const [opening = '', ...answers] = await talk(
      'baseline',
      'nonsense',
      '99',
      'help',
      'menu',
      '',
      'back',
      'bse',
    );
    expect(opening).toMatch(/^Teaching model: conditional on judgements, not a forecast, not advice\.\n/);
    expect(opening).toContain('\n1. ');
    for (const answer of [opening, ...answers.slice(0, -1)])
      expect(answer).toMatch(/A number, back, help or quit: $/);
    expect(answers[1]).toContain('"nonsense" is not understood here');
    expect(answers[2]).toContain('There is no number 99 here: the menu goes from 1 to 5.');
    expect(answers[6]).toContain('There are ');
  });

  it('tells outcomes with intervals and what one would say without the model', async () => {
    const answers = await talk('baseline', '1');
    expect(answers[2]).toContain('Running 64 worlds.');
    const told = (answers[2] ?? '').replaceAll('\n', ' ');
    expect(told).toMatch(
      /Tightrope kept: in [\d.]+ percent of worlds, interval [\d.]+ to [\d.]+ percent; without the model one would say 69\.0 percent\./,
    );
    expect(told).toContain('nobody has a figure for it without the model');
  });

  it('tells a fan by the year, a month of it, and all months', async () => {
    const [, , , year = '', month = '', all = '', wrong = ''] = await talk(
      ...['baseline', '2', '1', '1 2028-06', '1 all', '1 1999-01'],
    );
    const sentence =
      /month (\d+), \w+ \d{4}: median [-\d.]+.*?, half of the worlds \S+ to \S+, nine in ten \S+ to \S+/g;
    const told = (text: string) =>
      [...text.replaceAll('\n', ' ').matchAll(sentence)].map(([, at]) => Number(at));
    expect(told(year)).toEqual([1, 12, 24, 36, 48, 60, 69]);
    expect(told(month)).toEqual([39]);
    expect(told(all)).toHaveLength(69);
    expect(wrong).toContain('1999-01 is no month of this scenario.');
  });

  it('lists levers, sets one, says what changes in pairs of worlds, and puts it back', async () => {
    const answers = await talk('baseline', '3', '1', '1 999999', '1 0', 'reset', '1');
    expect(answers[2]).toMatch(/\n1\. /);
    expect(answers[4]).toContain('999999 is outside.');
    const changed = (answers[5] ?? '').replaceAll('\n', ' ');
    expect(changed).toContain('is set to 0');
    expect(changed).toMatch(/\d+ of \d+ outcomes show no change beyond the noise of these worlds\./);
    expect(answers[6]).toContain('All levers are back');
    expect(answers[7]).toContain('where the scenario has it.');
  });

  it('steps through a world, tells odds and reasons, and how it came out', async () => {
    const [, , world = '', next = '', odds = '', why = '', wrong = '', last = '', end = '', other = ''] =
      await talk(
        ...[
          'baseline',
          '4',
          '',
          '3',
          'why us.alignment',
          'why nothing_there',
          'month 2030-12',
          'next',
          'world 7',
        ],
      );
    expect(world).toContain('This is world 0 of seed tightrope.');
    expect(world).toContain('April 2025.');
    expect(next).toContain('May 2025.');
    expect(odds).toMatch(/chose .*, odds [\d.]+ percent; else/);
    expect(why).toContain('In May 2025 US alignment went from');
    expect(why).toMatch(/(Up|Down) by [\d.e-]+: /);
    expect(wrong).toContain('there is no quantity "nothing_there"');
    expect(last).toContain('December 2030.');
    expect(end).toMatch(/Tightrope kept: (yes|no)\./);
    expect(other).toContain('This is world 7');
  });

  it('tells facts from everywhere, and explains words', async () => {
    const answers = await talk(
      'evidence F001',
      'glossary',
      'baseline',
      '5',
      'tightrope kept',
      'quit',
      'never heard',
    );
    expect(answers[1]).toContain('F001');
    expect(answers[2]).toContain('rollover: ');
    expect(answers[5]).toContain('In the last 12 months');
    expect(answers).toHaveLength(7);
  });

  it('has nothing drawn in it, and fits 80 columns', async () => {
    const all = (
      await talk('baseline', '1', '2', '1', 'back', '3', 'back', '4', '2', '5', 'back', '5', '1')
    ).join('');
    expect(all.match(/[─-╿▀-▟⠀-⣿→·▸]/g)).toBeNull();
    expect(all).not.toContain('\u001b');
    expect(all.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(aloud('a → b ±2 % 0.1..0.2 ▇')).toBe('a to b plus or minus 2 percent 0.1 to 0.2');
  });
});

describe('tightrope --screen-reader', () => {
  beforeAll(async () => {
    expect((await bundled()).code).toBe(0);
  }, 120_000);

  /** Runs the program with lines on standard input. */
  async function spokenTo(lines: readonly string[], signal?: NodeJS.Signals) {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, ['src/launch.mjs', '--screen-reader'], { env: { PATH, HOME } });
    let said = '';
    child.stdout.on('data', (bytes) => {
      said += String(bytes);
      if (signal !== undefined && said.endsWith('quit: ')) child.kill(signal);
    });
    child.stdin.write(lines.map((line) => `${line}\n`).join(''));
    if (signal === undefined) child.stdin.end();
    const code = await new Promise((resolve) => child.on('close', resolve));
    return { code, said: said.replaceAll('\n', ' ') };
  }

  it('says the figures of run --json, and leaves when there are no more lines', async () => {
    const { code, said } = await spokenTo(['baseline', '1', '2', '1 2028-06']);
    expect(code).toBe(0);
    const run = (await json(['run', 'baseline', '--worlds', '1000'])) as {
      readonly hash: string;
      readonly outcomes: Record<
        string,
        { readonly form: string; probability: number; low: number; high: number }
      >;
      readonly fans: Record<string, Record<'q05' | 'q25' | 'q50' | 'q75' | 'q95', readonly number[]>>;
    };
    expect(said).toContain(`Hash ${run.hash.slice(0, 12)}.`);
    const baseline = session.open('baseline');
    const shown = baseline.is === 'scenario' ? baseline.model.outcomes.filter(({ measure }) => !measure) : [];
    const shares = shown
      .flatMap(({ name }) => run.outcomes[name] ?? [])
      .filter(({ form }) => form === 'probability');
    expect(shares.length).toBeGreaterThan(5);
    for (const { probability, low, high } of shares)
      expect(said).toContain(
        `in ${percentage(probability)} percent of worlds, interval ${percentage(low)} to ${percentage(high)} percent`,
      );
    const fan = Object.values(run.fans)[0];
    const spoken = /median (\S+) .*?half of the worlds (\S+) to (\S+), nine in ten (\S+) to (\S+)\. /.exec(
      said,
    );
    const bands = [fan?.q50, fan?.q25, fan?.q75, fan?.q05, fan?.q95].map((band) => band?.[38] ?? Number.NaN);
    bands.forEach((value, at) => {
      const told = Number(spoken?.[at + 1]?.replaceAll(/,(?=\d)|,$/g, ''));
      expect(Math.abs(told - value)).toBeLessThanOrEqual(0.006 * Math.abs(value));
    });
  }, 90_000);

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'leaves cleanly on %s',
    async (signal, code) => {
      expect((await spokenTo([], signal)).code).toBe(code);
    },
    60_000,
  );
});
