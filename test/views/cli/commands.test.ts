import { beforeAll, describe, expect, it } from 'vitest';
import about from '../../../package.json' with { type: 'json' };
import { bundled, json, tightrope } from './tightrope.ts';

const NOTICE = 'Teaching model: conditional on judgements, not a forecast, not advice.';
const here = (name: string): string => `test/fixtures/cli/${name}`;
const ruin = here('ruin.yaml');
const harbour = here('harbour.yaml');

beforeAll(async () => {
  expect((await bundled()).code).toBe(0);
}, 60_000);

/** Every command once, with a small model where it takes one. */
const small: readonly (readonly string[])[] = [
  ['list'],
  ['run', ruin, '--worlds', '100'],
  ['run', harbour, '--worlds', '600', '--workers', '2'],
  ['compare', harbour, here('lean-harbour.yaml'), '--worlds', '100'],
  ['world', harbour, '--index', '3'],
  ['world', harbour, '--index', '3', '--month', '2026-04'],
  ['world', harbour, '--index', '3', '--why', 'chest'],
  ['why', 'toll', '--in', harbour],
  ['check', ruin, harbour],
  ['model', harbour],
  ['model', harbour, '--odd'],
  ['model', harbour, '--mechanisms'],
];

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** With the shipped model. */
const large: readonly (readonly string[])[] = [
  ['evidence'],
  ['evidence', 'F101'],
  ['evidence', '--guesses'],
  ['model'],
  ['model', '--odd'],
  ['model', '--mechanisms'],
];

describe('every command', () => {
  it.each([...small, ...large])(
    '%s %s %s %s keeps within 80 columns and begins with the notice',
    async (...words) => {
      const { code, out, error } = await tightrope(words);
      expect({ code, error: error.replaceAll(/^.* worlds.*\n/gm, '') }).toEqual({ code: 0, error: '' });
      expect(out.split('\n')[0]).toBe(NOTICE);
      expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
      expect(out).not.toContain('\u001b');
      expect(out).not.toMatch(/undefined|NaN|\[object/);
    },
  );

  it.each(small)('%s %s %s %s prints one JSON document', async (...words) => {
    const document = await json(words);
    expect(document.notice).toBe(NOTICE);
  });

  it.each([[['--help']], [['run', '--help']], [['world', '--help']], [['help', 'compare']]])(
    'shows its help within 80 columns: %s',
    async (words) => {
      const { code, out } = await tightrope(words);
      expect(code).toBe(0);
      expect(out).toContain('Usage: tightrope');
      expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    },
  );
});

describe('run', () => {
  it('gives the JSON of one scenario as agreed', async () => {
    const document = await json(['run', ruin, '--worlds', '200', '--seed', 'demo']);
    expect(document).toMatchObject({
      scenario: 'ruin',
      worlds: 200,
      seed: 'demo',
      engine: 'wasm',
      ended: 'complete',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      outcomes: {
        ruined: {
          form: 'probability',
          probability: expect.any(Number),
          low: expect.any(Number),
          high: expect.any(Number),
          baseline: 0.7,
        },
        coins_at_end: {
          form: 'number',
          mean: expect.any(Number),
          baseline: null,
          baselineBecause: 'none known',
        },
        months_to_ruin: { form: 'time', probability: expect.any(Number) },
      },
      fans: { coins: { q05: expect.any(Array), q50: expect.any(Array), q95: expect.any(Array) } },
      manifest: { tightrope: about.version, seed: 'demo', worlds: 200, scenario: 'ruin' },
    });
    expect(document.months).toHaveLength(200);
  });

  it('gives the same hash whatever the workers and the engine, and another for another seed', async () => {
    const hashOf = async (...more: string[]) =>
      (await json(['run', harbour, '--worlds', '600', ...more])).hash;
    const hash = await hashOf('--workers', '1');
    expect(await hashOf('--workers', '2')).toBe(hash);
    expect(await hashOf('--workers', '1', '--engine', 'interpreter')).toBe(hash);
    expect(await hashOf('--seed', 'another')).not.toBe(hash);
  });

  it('runs a whole folder, reports what is broken with its place, and ends with 2', async () => {
    const { code, out, error } = await tightrope(['run', here('several'), '--worlds', '50', '--quiet']);
    expect(code).toBe(2);
    expect(out).toContain("Gambler's ruin (a)");
    expect(out).toContain('Counting (c)');
    expect(error).toContain('test/fixtures/cli/several/b.yaml:4:28');
    expect(error).toContain('did you mean "level"?');
    const document = await json(['run', here('several'), '--worlds', '50']);
    expect(document.results).toMatchObject([{ scenario: 'a' }, { scenario: 'c' }]);
    expect(document.failed).toMatchObject([{ scenario: 'b', problems: [expect.stringContaining('"levl"')] }]);
  });

  it('says which quantity left the numbers, where and when', async () => {
    for (const workers of ['1', '2']) {
      const words = ['run', here('infinite.yaml'), '--worlds', '600', '--workers', workers, '--quiet'];
      const { code, error } = await tightrope(words);
      expect(code).toBe(2);
      expect(error).toMatch(/infinite\.yaml:5:3 {2}"level" became (minus )?infinite in world 0, month 6/);
      expect(error).not.toMatch(/\bat .*\.mjs/);
    }
  });

  it('warns when a pool is full, on the screen, in the JSON, and where runs are compared', async () => {
    const full = here('full-house.yaml');
    const says = /^guest: \d+ entrants in \d+ of 200 worlds found all 3 places taken/;
    const document = await json(['run', full, '--worlds', '200']);
    expect(document.warnings).toEqual([expect.stringMatching(says)]);
    const { out } = await tightrope(['run', full, '--worlds', '200']);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(String(document.warnings));
    const pair = ['compare', full, ruin, '--worlds', '200', '--seed', String(document.seed)];
    expect((await json(pair)).warnings).toEqual([`full-house: ${document.warnings}`]);
    expect((await tightrope(pair)).out.replaceAll(/\s+/g, ' ')).toContain(`full-house: ${document.warnings}`);
  });

  it('says how much of the spread is luck, from pairs of worlds that share their estimates', async () => {
    const whole = await json(['run', 'baseline', '--worlds', '80']);
    const { us_close: close } = whole.outcomes as Record<string, { variance: Record<string, number> }>;
    expect(close?.variance.pairs).toBe(20);
    expect((close?.variance.unknown ?? 0) + (close?.variance.luck ?? 0)).toBeCloseTo(1, 12);
    const { out } = await tightrope(['run', 'baseline', '--worlds', '80', '--quiet']);
    expect(out.replace(/\s+/g, ' ')).toContain('and luck the rest (95 % interval, 20 pairs of worlds):');
  });

  it('stops when it is precise enough, at a world of the longer run', async () => {
    const short = await json(['run', ruin, '--until', 'half-width=0.03', '--outcome', 'ruined']);
    expect(short).toMatchObject({ ended: 'precise', worlds: 1024 });
    const long = await json(['run', ruin, '--worlds', '1024']);
    expect(long.hash).toBe(short.hash);
  });

  it('shows how the answers moved with worlds, from the worlds of the run itself', async () => {
    const words = ['run', ruin, '--worlds', '500', '--convergence'];
    const { convergence, hash } = JSON.parse(JSON.stringify(await json(words)));
    expect(hash).toBe((await json(words.slice(0, 4))).hash);
    expect(convergence).toMatchObject({
      earlier: 9,
      missed: expect.any(Number),
      expected: expect.any(Number),
    });
    const looks = convergence.outcomes.ruined.map((one: { worlds: number }) => one.worlds);
    expect(looks).toEqual([100, 200, 400, 500]);
    const { outcomes } = JSON.parse(JSON.stringify(await json(['run', ruin, '--worlds', '200'])));
    expect(convergence.outcomes.ruined[1]).toMatchObject({
      value: outcomes.ruined.probability,
      low: outcomes.ruined.low,
      high: outcomes.ruined.high,
    });
    const { out } = await tightrope([...words, '--quiet']);
    expect(out).toMatch(/^With more worlds \(%\) +100 +200 +400 +500$/m);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('changes estimates and mechanisms', async () => {
    const chest = async (...more: string[]) => {
      const { outcomes } = await json(['run', harbour, '--worlds', '200', ...more]);
      return JSON.parse(JSON.stringify(outcomes)).chest_at_end.mean;
    };
    const usual = await chest();
    expect(await chest('--set', 'upkeep=4')).toBeLessThan(usual);
    expect(await chest('--without', 'storms')).toBeGreaterThan(usual);
  });

  it('takes another span of months', async () => {
    const document = await json(['run', harbour, '--worlds', '10', '--months', '2026-01..2026-06']);
    expect(document.months).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']);
  });
});

describe('compare', () => {
  it('gives paired differences, narrower than separate runs would', async () => {
    const { first, second, worlds, outcomes } = await json([
      'compare',
      harbour,
      here('lean-harbour.yaml'),
      '--worlds',
      '400',
    ]);
    expect({ first, second, worlds }).toEqual({ first: 'harbour', second: 'lean-harbour', worlds: 400 });
    const { chest_at_end: chest } = JSON.parse(JSON.stringify(outcomes));
    expect(chest.difference).toBeLessThan(0);
    expect(chest.high - chest.low).toBeLessThan(0.5 * (chest.unpaired.high - chest.unpaired.low));
    expect(chest.varianceRatio).toBeLessThan(0.25);
  });

  it('finds no difference between a scenario and itself', async () => {
    const { outcomes } = await json(['compare', harbour, harbour, '--worlds', '64']);
    for (const one of Object.values(JSON.parse(JSON.stringify(outcomes)))) {
      expect(one).toMatchObject({ difference: 0, same: 1 });
    }
  });

  it('lists comparisons of more than two', async () => {
    const { comparisons } = await json([
      'compare',
      harbour,
      here('lean-harbour.yaml'),
      harbour,
      '--worlds',
      '64',
    ]);
    expect(comparisons).toMatchObject([{ second: 'lean-harbour' }, { second: 'harbour' }]);
  });

  it('holds each against each, of the outcomes that are named, with intervals that hold at once', async () => {
    const three = [harbour, here('lean-harbour.yaml'), ruin, '--worlds', '64', '--pairs', 'all'];
    const { joint, comparisons } = JSON.parse(JSON.stringify(await json(['compare', ...three])));
    expect(comparisons).toHaveLength(3);
    // The three share no outcome but the harbours' own.
    expect(joint).toMatchObject({ level: 0.95, intervals: 3 });
    const [first] = comparisons;
    for (const { low, high, joint: wide } of Object.values<Ends & { joint: Ends }>(first.outcomes)) {
      expect(wide.low).toBeLessThanOrEqual(low);
      expect(wide.high).toBeGreaterThanOrEqual(high);
    }
    const pair = [harbour, here('lean-harbour.yaml'), '--worlds', '64', '--outcome', 'chest_at_end'];
    const { outcomes } = await json(['compare', ...pair]);
    expect(Object.keys(JSON.parse(JSON.stringify(outcomes)))).toEqual(['chest_at_end']);
    const { out } = await tightrope([
      'compare',
      ...pair,
      '--outcome',
      'rich',
      '--intervals',
      'joint',
      '--quiet',
    ]);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('an interval that holds with 95 % for all 2 at once');
    const wrong = await tightrope(['compare', ...pair, '--outcome', 'chest_at_en']);
    expect(wrong).toMatchObject({ code: 2, error: expect.stringContaining('did you mean "chest_at_end"?') });
  });
});

describe('compare, as policies', () => {
  const pair = ['compare', harbour, here('lean-harbour.yaml'), '--worlds', '64'];

  it('tables regret and how often each is good enough', async () => {
    const words = [
      ...pair,
      '--regret',
      'chest_at_end',
      '--better',
      'higher',
      '--satisfice',
      'chest_at_end > 15',
    ];
    const document = JSON.parse(JSON.stringify(await json([...words, '--satisfice', 'rich'])));
    const { regret, satisficing } = document;
    expect(regret).toMatchObject({ outcome: 'chest_at_end', better: 'higher' });
    const [one, other] = regret.policies;
    // The lean harbour never has more in its chest.
    expect(one).toMatchObject({ scenario: 'harbour', mean: { value: 0 }, largest: 0, best: { value: 1 } });
    expect(other.mean.value).toBeCloseTo(-document.outcomes.chest_at_end.difference, 9);
    expect(satisficing.demands).toEqual(['chest_at_end > 15', 'rich >= 1']);
    for (const { each, all } of satisficing.policies) expect(all.value).toBe(each[1].value);
    const { out } = await tightrope([...words, '--quiet']);
    expect(out).toContain('Regret: chest_at_end, higher is better');
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('count a time that never comes as the month after the last, or as asked', async () => {
    const words = [...pair, '--regret', 'first_empty', '--better', 'higher'];
    const regretsOf = async (more: readonly string[]) => {
      const { regret } = JSON.parse(JSON.stringify(await json([...words, ...more])));
      return { never: regret.never, policies: regret.policies };
    };
    const { never, policies } = await regretsOf([]);
    expect(never).toBe(13);
    // Where only the first never empties, the second regrets the months from its own to the 13th, and eight more where never is the 21st.
    const only = policies[0].never.yes - policies[1].never.yes;
    expect(only).toBeGreaterThan(0);
    expect(policies[0].mean.value).toBe(0);
    const later = await regretsOf(['--never', '21']);
    expect(later.policies[1].mean.value - policies[1].mean.value).toBeCloseTo((8 * only) / 64, 12);
    const { out } = await tightrope([...words, '--quiet']);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'What never comes counts as month 13, the first after the last',
    );
  });

  it.each([
    [['--regret', 'chest_at_end'], 'say which way chest_at_end is better: --better higher or --better lower'],
    [['--satisfice', 'chest_at_end about 3'], 'write it as "OUTCOME >= 2.5"'],
    [['--satisfice', 'chest_at_en > 3'], 'did you mean "chest_at_end"?'],
    [
      ['--regret', 'first_empty', '--better', 'higher', '--never', '12'],
      'first_empty: a time that never comes',
    ],
    [['--regret', 'chest_at_end', '--better', 'higher', '--never', '20'], 'it is no time'],
    [['--never', '20'], '--never is about a time that is regretted'],
  ])('never guesses: %s', async (words, said) => {
    const { code, error } = await tightrope([...pair, ...words, '--quiet']);
    expect({ code, error }).toEqual({ code: 2, error: expect.stringContaining(said) });
  });
});

describe('world', () => {
  it.each([
    ['chest', '2026-04'],
    ['chest', '2026-01'],
    ['east.calm', '2026-12'],
    ['west.ships', '2026-02'],
  ])('explains %s in %s by contributions that sum exactly', async (quantity, month) => {
    const { why } = await json(['world', harbour, '--index', '7', '--why', quantity, '--month', month]);
    const { contributions, total, before, after } = JSON.parse(JSON.stringify(why));
    const sum = contributions.reduce((so: number, one: { amount: number }) => so + one.amount, 0);
    expect(sum).toBe(total);
    expect(total).toBe(before === null ? after : after - before);
  });

  it('names events, choices with their odds, stages and outcomes', async () => {
    const { months, outcomes, estimates } = await json(['world', harbour, '--index', '1']);
    expect(months).toHaveLength(12);
    expect(JSON.parse(JSON.stringify(months))[3]).toMatchObject({
      month: '2026-04',
      events: [{ name: 'a gift', because: ['F022'] }],
    });
    const first = JSON.parse(JSON.stringify(months))[0];
    const odds = Object.values<number>(first.decisions[0].odds);
    expect(first.decisions[0].chosen).toMatch(/^(feast|save)$/);
    expect(odds.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    expect(outcomes).toMatchObject({ rich: expect.any(Number), first_empty: null });
    expect(estimates).toMatchObject({ upkeep: 2 });
  });

  it('agrees with the run it belongs to, whoever reads the model', async () => {
    const [one, ...others] = await Promise.all(
      ['auto', 'js', 'interpreter'].map((engine) =>
        json(['world', harbour, '--index', '5', '--engine', engine]),
      ),
    );
    for (const other of others) expect(other).toEqual(one);
  });
});

describe('check', () => {
  it('finds all errors of all files at once, each with its place', async () => {
    const { code, error, out } = await tightrope(['check', here('several')]);
    expect(code).toBe(2);
    expect(error).toContain('b.yaml:4:28');
    expect(out).toContain('a: sound');
    const { files } = await json(['check', here('several')]);
    expect(files).toMatchObject([
      { scenario: 'a', sound: true },
      { scenario: 'b', sound: false, problems: [{ line: 4, column: 28, guess: 'level' }] },
      { scenario: 'c', sound: true },
    ]);
  });
});

describe('schema', () => {
  it('prints the JSON Schema and nothing else', async () => {
    const { out } = await tightrope(['schema']);
    expect(JSON.parse(out)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
    });
  });
});

describe('evidence and reasons', () => {
  it('accounts for all 119 facts of the articles', async () => {
    const { facts, used, unused, unaccounted, contradicted, dead } = JSON.parse(
      JSON.stringify(await json(['evidence'])),
    );
    expect(facts).toBe(119);
    expect(used.length + unused.length).toBe(119);
    expect({ unaccounted, contradicted, dead }).toEqual({ unaccounted: [], contradicted: [], dead: [] });
    for (const one of used) expect(one.uses.length).toBeGreaterThan(0);
    for (const one of unused) expect(one.reason).not.toBe('');
  });

  it('walks from a fact to what rests on it, and back from there to the fact', async () => {
    const { trails } = await json(['evidence', 'F101']);
    expect(trails).toMatchObject([
      {
        id: 'F101',
        source: { outlet: 'Arab News' },
        uses: expect.arrayContaining([{ by: 'tariff_cut', role: 'mechanism' }]),
      },
    ]);
    const back = await json(['evidence', 'tariff_cut']);
    expect(JSON.stringify(back.trails)).toContain('"F101"');
  });

  it('says what an estimate rests on', async () => {
    const fact = await json(['why', 'toll', '--in', harbour]);
    expect(fact).toMatchObject({
      value: 2,
      distribution: 'uniform(1, 3)',
      assumed: null,
      facts: [{ id: 'F101' }],
      usedBy: ['chest'],
    });
    const guess = await json(['why', 'upkeep', '--in', harbour]);
    expect(guess).toMatchObject({
      value: 2,
      assumed: 'what such a harbour costs',
      facts: [],
      lever: { from: 0, to: 4 },
    });
  });
});

describe('model', () => {
  it('lists the mechanisms with their facts and what they gate', async () => {
    const { mechanisms } = await json(['model', harbour, '--mechanisms']);
    expect(mechanisms).toEqual([
      {
        name: 'storms',
        says: 'Bad weather keeps ships away.',
        facts: ['F001'],
        assumed: null,
        gates: ['term quay.calm (weather)'],
        expects: { of: 'chest_at_end', sign: 'down' },
        off: false,
      },
    ]);
  });

  it('describes itself under the seven headings of ODD and the eleven concepts', async () => {
    const { out } = await tightrope(['model', harbour, '--odd']);
    const headings = out
      .split('\n')
      .filter((line) => line.startsWith('## '))
      .map((line) => line.slice(3, 5));
    expect(headings).toEqual(['1.', '2.', '3.', '4.', '5.', '6.', '7.']);
    expect(
      out
        .split('\n')
        .filter((line) => line.startsWith('### '))
        .slice(0, 11),
    ).toHaveLength(11);
    expect(out).toContain('tolls: toll * total(quay, quay.ships)');
  });

  it('shows the code of a quantity, with its formulas', async () => {
    const { out } = await tightrope(['model', harbour, '--code', 'chest']);
    expect(out).toMatch(/\/\/ --- next .*chest$/m);
    expect(out).toContain('toll * total(quay, quay.ships)');
    expect(out).toMatch(/;; --- next .*chest$/m);
    expect(out).toContain('f64x2.mul');
  });

  it('shows the code of one engine', async () => {
    const { out } = await tightrope(['model', harbour, '--code', 'chest', '--engine', 'wasm-f32', '--json']);
    const { listings } = JSON.parse(out);
    expect(listings.map(({ title }: { title: string }) => title)).toEqual([
      'WebAssembly, four worlds in singles',
    ]);
    expect(listings[0].code.join('\n')).toContain('f32x4.mul');
  });

  it('says of worlds counted in singles that they are no record', async () => {
    const { error, out } = await tightrope([
      'run',
      harbour,
      '--worlds',
      '20',
      '--engine',
      'wasm-f32',
      '--json',
    ]);
    expect(`${error}${out}`).toContain('counted in singles');
  });
});
