import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findScenarios, loadScenario, type ScenarioFile } from '../../src/library/index.ts';

const COUNTING =
  'months: 10\nestimates: {pace: 1}\ncommon:\n  level: {starts: 0, next: level + pace}\noutcomes:\n  end: final(level)\n';

/** A folder with the given files, gone after the test. */
function folder(texts: Readonly<Record<string, string | Uint8Array>>): string {
  const home = mkdtempSync(join(tmpdir(), 'tightrope-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(home, name), text);
  return home;
}

const at = (path: string): ScenarioFile => ({ is: 'found', name: 'x', path, shown: 'x.yaml' });

/** The complaints about a file, one sentence each; none when it loads. */
function complaints(path: string, shown = 'x.yaml'): readonly string[] {
  const loaded = loadScenario({ is: 'found', name: 'x', path, shown });
  return loaded.is === 'failed' ? loaded.sentences : [];
}

describe('finding', () => {
  it('knows shipped scenarios and the shipped model by name', () => {
    expect(findScenarios(['baseline', 'pakistan'])).toMatchObject([
      { is: 'found', name: 'baseline', shown: 'scenarios/baseline.yaml' },
      { is: 'found', name: 'pakistan', path: null },
    ]);
  });

  it('takes files as they were written, and folders file by file in order of name', () => {
    const home = folder({ 'b.yaml': COUNTING, 'a.yml': COUNTING, 'notes.txt': '' });
    mkdirSync(join(home, 'c.yaml'));
    expect(findScenarios([join(home, 'b.yaml')])).toMatchObject([{ name: 'b', shown: join(home, 'b.yaml') }]);
    expect(findScenarios([home])).toMatchObject([{ name: 'a' }, { name: 'b' }]);
  });

  it('guesses what was meant', () => {
    expect(findScenarios(['baselin', 'pakistn', 'zzzzzz'])).toMatchObject([
      { sentences: ['there is no scenario or file "baselin": did you mean "baseline"?'] },
      { sentences: ['there is no scenario or file "pakistn": did you mean "pakistan"?'] },
      { sentences: ['there is no scenario or file "zzzzzz" (tightrope list shows them)'] },
    ]);
  });

  it('says that a folder holds nothing', () => {
    const home = folder({ 'notes.txt': '' });
    expect(findScenarios([home])).toMatchObject([{ sentences: [`the folder ${home} holds no .yaml file`] }]);
  });

  it('keeps characters that steer a terminal out of its sentences', () => {
    const [lost] = findScenarios(['\u001b[31mred']);
    expect(lost?.is === 'failed' && lost.message).toBe(
      'there is no scenario or file "[31mred" (tightrope list shows them)',
    );
  });
});

describe('reading', () => {
  it('says why a file cannot be read', () => {
    const home = folder({ 'bytes.yaml': Uint8Array.of(0xff, 0xfe, 0x41), 'near.yaml': COUNTING });
    expect(complaints(join(home, 'bytes.yaml'))).toEqual(['x.yaml is no UTF-8 text']);
    expect(complaints(join(home, 'near.yml'))).toEqual([
      'there is no file x.yaml: did you mean "near.yaml"?',
    ]);
    expect(complaints(home)).toEqual(['x.yaml is a folder, not a file']);
    expect(complaints(`${home}/${'a'.repeat(300)}.yaml`)).toEqual(['x.yaml is no name of a file']);
  });

  it.skipIf(process.getuid?.() === 0)('says that a file may not be read', () => {
    const home = folder({ 'mine.yaml': COUNTING });
    chmodSync(join(home, 'mine.yaml'), 0);
    expect(complaints(join(home, 'mine.yaml'))).toEqual([
      'x.yaml may not be read: its permissions forbid it',
    ]);
  });

  it('refuses what is no ordinary file, without reading it', () => {
    expect(complaints('/dev/zero')).toEqual(['x.yaml is no ordinary file']);
  });

  it('takes a byte order mark and line ends of Windows', () => {
    const home = folder({ 'a.yaml': `\ufeff${COUNTING.replaceAll('\n', '\r\n')}` });
    expect(complaints(join(home, 'a.yaml'))).toEqual([]);
  });
});

describe('from', () => {
  it('stacks a scenario on another on a model', () => {
    const home = folder({
      'model.yaml': COUNTING,
      'fast.yaml': 'title: Fast\nfrom: model\nlevers: {pace: 2}\n',
      'faster.yaml': 'title: Faster\nfrom: fast\nlevers: {pace: 3}\n',
    });
    const loaded = loadScenario(at(join(home, 'faster.yaml')));
    if (loaded.is === 'failed') throw new Error(loaded.message);
    expect(loaded.layers.map(({ replaces }) => replaces)).toEqual([false, true, true]);
    expect(loaded.model.title).toBe('Faster');
    expect(loaded.model.estimates).toMatchObject([{ prior: { is: 'number', value: 3 } }]);
    expect(loaded.shipped).toBe(false);
  });

  it('reaches the shipped model, also through a shipped scenario', () => {
    const home = folder({ 'mine.yaml': 'title: Mine\nfrom: baseline\n' });
    const loaded = loadScenario(at(join(home, 'mine.yaml')));
    expect(loaded).toMatchObject({ is: 'scenario', shipped: true, model: { title: 'Mine' } });
  });

  it('prefers the file beside a scenario, and a shipped one over the file itself', () => {
    const home = folder({
      'baseline.yaml': 'title: My baseline\nfrom: baseline\n',
      'mine.yaml': 'from: baseline\n',
    });
    expect(loadScenario(at(join(home, 'mine.yaml')))).toMatchObject({
      model: { title: 'My baseline' },
      shipped: true,
    });
  });

  it('complains of rings, dead ends and odd names with the place of the word', () => {
    const home = folder({
      'a.yaml': 'from: b\n',
      'b.yaml': 'title: B\nfrom: a\n',
      'self.yaml': 'from: self\n',
      'lost.yaml': 'title: Lost\nfrom: pakstan\n',
      'path.yaml': 'from: ../secret\n',
      'none.yaml': 'title: None\nlevers: {pace: 2}\n',
    });
    const of = (name: string) => complaints(join(home, name), name).map((one) => one.replace(/ \(.*\)$/, ''));
    expect(of('a.yaml')).toEqual(['b.yaml:2:7  the scenario stands on itself: a.yaml -> b.yaml -> a.yaml']);
    expect(of('self.yaml')).toEqual(['self.yaml:1:7  the scenario stands on itself']);
    expect(of('lost.yaml')).toEqual([
      'lost.yaml:2:7  there is no model or scenario "pakstan" to start from: did you mean "pakistan"?',
    ]);
    expect(of('path.yaml')).toEqual(['path.yaml:1:7  "../secret" is no name of a scenario']);
    expect(of('none.yaml')[0]).toEqual('none.yaml:1:1  this file says no from: and so must be a whole model');
  });

  it('complains of everything else in a file whose from leads nowhere', () => {
    const home = folder({ 'lost.yaml': 'titel: Lost\nfrom: nowhere_at_all\n' });
    expect(complaints(join(home, 'lost.yaml'))).toHaveLength(2);
  });
});

describe('changes of a command line', () => {
  const model = (changes: Parameters<typeof loadScenario>[1]) => {
    const home = folder({ 'model.yaml': `${COUNTING}mechanisms: {wind: It blows.}\n` });
    return loadScenario(at(join(home, 'model.yaml')), changes);
  };

  it('become a scenario on top', () => {
    const loaded = model({ set: [{ name: 'pace', value: '2.5' }], without: ['wind'], months: '24' });
    expect(loaded).toMatchObject({
      model: {
        estimates: [{ prior: { is: 'number', value: 2.5 } }],
        mechanisms: [{ off: true }],
        calendar: { months: 24 },
      },
    });
  });

  it('are named as they were typed, with guesses', () => {
    expect(model({ set: [{ name: 'pase', value: '2' }], without: [], months: null })).toMatchObject({
      sentences: [
        expect.stringContaining('--set pase=2: there is no estimate "pase" to set: did you mean "pace"?'),
      ],
    });
    for (const name of ['a: {b', '- x', 'a\nb: c', '"', '#', '{}', '__proto__', '*x', '\u001b[0m']) {
      const odd = model({ set: [{ name, value: '1' }], without: [name], months: name });
      expect(odd.is).toBe('failed');
      expect(odd.is === 'failed' && odd.sentences.length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['99', ['demand_lean is 99, beyond its lever, which goes from -3 to 4']],
    ['4', []],
  ])('warn when an estimate is set beyond its lever: %s', (value, warnings) => {
    const [file] = findScenarios(['pakistan']);
    if (file?.is !== 'found') throw new Error('the model is lost');
    const changes = { set: [{ name: 'demand_lean', value }], without: [], months: null };
    expect(loadScenario(file, changes)).toMatchObject({ warnings });
  });

  it('warn when the shipped model is run past the end of its evidence', () => {
    const [file] = findScenarios(['pakistan']);
    if (file?.is !== 'found') throw new Error('the model is lost');
    const long = loadScenario(file, { set: [], without: [], months: '2025-04..2035-12' });
    expect(long).toMatchObject({ warnings: [expect.stringContaining('illustration')] });
    const usual = loadScenario(file);
    expect(usual).toMatchObject({ warnings: [] });
  });
});
