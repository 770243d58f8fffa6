import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import about from '../../package.json' with { type: 'json' };
import { seedKey } from '../../src/chance/index.ts';
import { createReading } from '../../src/engine/index.ts';
import { loadTexts } from '../../src/language/index.ts';
import { listLessons } from '../../src/library/index.ts';
import { headline } from '../../src/text/index.ts';
import { programFor } from '../../src/views/cli/program.ts';
import { withGenerated } from './generated.ts';
import { handoutParts } from './handout.ts';
import { anchors, commands, localLinks } from './markdown.ts';

const pages = ['README.md', 'CHANGELOG.md', 'scenarios/experiments/README.md'];
const url = (path: string) => new URL(`../../${path}`, import.meta.url);
const read = (path: string) => readFileSync(url(path), 'utf8');

/** Links of a page that lead nowhere, as written. */
function deadLinks(page: string): readonly string[] {
  return localLinks(read(page))
    .filter(({ path, anchor }) => {
      const file = path === '' ? page : posix.join(posix.dirname(page), path);
      if (!existsSync(url(file))) return true;
      return anchor !== '' && file.endsWith('.md') && !anchors(read(file)).has(anchor);
    })
    .map(({ path, anchor }) => (anchor === '' ? path : `${path}#${anchor}`));
}

describe('pages', () => {
  it.each(pages)('%s has no dead link', (page) => {
    expect(deadLinks(page)).toEqual([]);
  });

  it('README.md shows what is generated from the code (else run: npm run docs)', async () => {
    const readme = read('README.md');
    expect(await withGenerated(readme)).toBe(readme);
    // It runs the scenario of the picture.
  }, 120_000);

  it.each(listLessons().map(({ name }) => name))(
    'the handout of %s shows what is generated from its script, on one page (else run: npm run docs)',
    async (name) => {
      const page = read(`scenarios/lessons/${name}.md`);
      expect(await withGenerated(page, handoutParts(name))).toBe(page);
      expect(page).toContain('Teaching model: conditional on judgements, not a forecast, not advice.');
      expect(page.split(/\s+/).length).toBeLessThan(800);
    },
  );

  it('README.md says what the model is, word for word', () => {
    expect(read('README.md')).toContain(
      'Teaching model: conditional on judgements, not a forecast, not advice.',
    );
  });

  it('README.md names only npm commands that exist', () => {
    const builtIn = ['ci', 'cit', 'start', 'test'];
    const named = commands(read('README.md')).flatMap((line) =>
      [...line.matchAll(/\bnpm (?:run )?([\w:-]+)/g)].map(([, name = '']) => name),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !builtIn.includes(name) && !(name in about.scripts))).toEqual([]);
  });
});

describe('the model on the page', () => {
  const text = /```yaml\n(title: A fishing village[\s\S]*?)```/.exec(read('README.md'))?.[1] ?? '';

  it('loads without a word, and its worlds run', () => {
    const { model, problems } = loadTexts([{ replaces: false, files: [{ name: 'village.yaml', text }] }]);
    expect(problems.map(headline)).toEqual([]);
    if (model === null) throw new Error('no model');
    const outcomes = new Float64Array(model.outcomes.length);
    const fans = new Float64Array(model.fans.length * model.calendar.months);
    const reading = createReading(model, seedKey('page'), 'js');
    const collapsed = Array.from({ length: 400 }, (_, world) => {
      reading.run(world, { outcomes, fans });
      return outcomes[0] ?? Number.NaN;
    });
    const share = collapsed.reduce((sum, one) => sum + one, 0) / collapsed.length;
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.98);
  });
});

describe('commands on pages', () => {
  const shown = commands(read('README.md')).filter((line) => /^T\b/.test(line));

  it('are many', () => {
    expect(shown.length).toBeGreaterThan(8);
  });

  it.each(shown)('%s is understood by the program', async (line) => {
    const [, ...words] = line.split(/\s+/);
    const silent = { write: () => true };
    let performed = words[0] === '--version';
    const program = await programFor(about.version, { out: silent, error: silent }, async () => {
      performed = true;
    });
    await program.parseAsync(words, { from: 'user' }).catch((error: unknown) => {
      expect(error).toMatchObject({ exitCode: 0 });
    });
    expect(performed).toBe(true);
  });
});

describe('reading pages', () => {
  it('finds links outside code, and headings as GitHub names them', () => {
    const page =
      '# A `b`: c, d\n\n[one](a.md#x) `[two](b.md)` [three](https://e.org)\n\n```sh\n# no heading\n```\n## Twice\n## Twice\n';
    expect(localLinks(page)).toEqual([{ path: 'a.md', anchor: 'x' }]);
    expect([...anchors(page)]).toEqual(['a-b-c-d', 'twice', 'twice-1']);
  });

  it('finds commands without their comments', () => {
    expect(commands('```sh\nnpm ci   # once\n\nnpm start\n```\n```yaml\na: 1\n```\n')).toEqual([
      'npm ci',
      'npm start',
    ]);
  });
});
