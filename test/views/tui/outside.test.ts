import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadTexts } from '../../../src/language/index.ts';
import { keepGlances, readGlances, stateFile } from '../../../src/views/tui/outside/state-file.ts';
import { writeBeside } from '../../../src/views/tui/outside/write-beside.ts';
import { depthOf } from '../../../src/views/tui/paint/depth.ts';
import { paint } from '../../../src/views/tui/paint/paint.ts';
import { svgOf } from '../../../src/views/tui/paint/svg.ts';
import { scenarioText } from '../../../src/views/tui/screens/scenario-text.ts';
import { modelOf } from '../../language/load.ts';
import { shipped } from '../../model/shipped.ts';

const folder = mkdtempSync(join(tmpdir(), 'tightrope-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('what was last seen', () => {
  const glance = { outcome: 'tightrope_kept', share: 0.2, half: 0.02, worlds: 1000, hash: 'abc' };

  it('is kept and read back', () => {
    const path = stateFile({ XDG_STATE_HOME: join(folder, 'state') });
    expect(readGlances(path)).toEqual({ glances: new Map(), complaint: null });
    keepGlances(path, new Map([['baseline', glance]]));
    expect(readGlances(path).glances).toEqual(new Map([['baseline', glance]]));
  });

  it.each(['{', '{"version":2,"glances":{}}', '{"version":1,"glances":{"a":{"share":"x"}}}', 'null'])(
    'is left out with a line when the file says %s',
    (text) => {
      const path = join(folder, 'broken.json');
      writeFileSync(path, text);
      expect(readGlances(path)).toEqual({
        glances: new Map(),
        complaint: `${path} cannot be understood and is left out.`,
      });
    },
  );

  it('is no reason to fail where nothing can be written', () => {
    const file = join(folder, 'taken');
    writeFileSync(file, '');
    keepGlances(join(file, 'state.json'), new Map([['baseline', glance]]));
    expect(readFileSync(file, 'utf8')).toBe('');
  });
});

describe('a file beside', () => {
  it('is never written over, and says so', () => {
    const path = join(folder, 'mine.yaml');
    expect(writeBeside(path, 'one')).toBe(`${path} is written.`);
    expect(writeBeside(path, 'two')).toContain('is there already');
    expect(readFileSync(path, 'utf8')).toBe('one');
    expect(writeBeside(join(folder, 'no', 'such', 'x.yaml'), '')).toContain('cannot be written here');
  });

  it('with moved levers is a scenario that loads, with the levers where they were', () => {
    const baseline = shipped('baseline');
    const text = scenarioText(baseline, new Map([['demand_lean', 1.5]]));
    const layers = [...baseline.layers, { files: [{ name: 'mine.yaml', text }], replaces: true }];
    const { model } = loadTexts(layers);
    const moved = model?.estimates.find(({ name }) => name === 'demand_lean');
    expect(moved?.prior).toEqual({ is: 'number', value: 1.5 });
    expect(text).toContain('from: baseline\n');
    expect(modelOf('months: 2\ncommon: {a: {is: 1}}\noutcomes: {a: final(a)}')).toBeDefined();
  });
});

describe('colours', () => {
  it.each([
    ['never', { COLORTERM: 'truecolor' }, 'none'],
    ['auto', { NO_COLOR: '1', COLORTERM: 'truecolor' }, 'none'],
    ['auto', { NO_COLOR: '', TERM: 'xterm-256color' }, '256'],
    ['always', { NO_COLOR: '1', TERM: 'xterm-256color' }, '256'],
    ['auto', { FORCE_COLOR: '0', TERM: 'xterm-256color' }, 'none'],
    ['auto', { FORCE_COLOR: '3' }, 'true'],
    ['auto', { TERM: 'xterm' }, '16'],
    ['auto', { TERM: 'dumb' }, 'none'],
  ] as const)('%s with %j are %s', (wish, environment, depth) => {
    expect(depthOf(wish, environment)).toBe(depth);
  });

  it('are sequences of their depth, and weight alone without them', () => {
    const row = [{ text: 'x', style: { fg: 'inner', bold: true } as const }];
    expect(paint(row, 'none')).toBe('\u001b[1mx\u001b[0m');
    expect(paint(row, '16')).toBe('\u001b[1;36mx\u001b[0m');
    expect(paint(row, '256')).toBe('\u001b[1;38;5;31mx\u001b[0m');
    expect(paint(row, 'true')).toBe('\u001b[1;38;2;0;125;185mx\u001b[0m');
  });
});

describe('a picture of the screen', () => {
  it('draws blocks as shapes and keeps texts safe', () => {
    const svg = svgOf([[{ text: '<b> ▄⡇', style: { fg: 'inner', bg: 'outer' } }]], 'a & b');
    expect(svg).toContain('<title>a &amp; b</title>');
    expect(svg).toContain('&lt;b&gt;');
    expect(svg).toContain('<circle');
    expect(svg).not.toMatch(/[▄⡇]/);
  });
});
