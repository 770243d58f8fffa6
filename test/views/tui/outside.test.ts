import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadTexts } from '../../../src/language/index.ts';
import { keepState, readState, stateFile } from '../../../src/views/tui/outside/state-file.ts';
import { writeBeside } from '../../../src/views/tui/outside/write-beside.ts';
import { depthOf } from '../../../src/views/tui/paint/depth.ts';
import { paint } from '../../../src/views/tui/paint/paint.ts';
import { sequenceOf } from '../../../src/views/tui/paint/palette.ts';
import { svgOf } from '../../../src/views/tui/paint/svg.ts';
import { scenarioText } from '../../../src/views/tui/screens/scenario-text.ts';
import { NOTHING_KEPT } from '../../../src/views/tui/state/kept.ts';
import { modelOf } from '../../language/load.ts';
import { shipped } from '../../model/shipped.ts';

const TINTS = [
  ...(['outer', 'inner', 'median', 'otherOuter', 'otherInner', 'otherMedian'] as const),
  ...(['accent', 'rise', 'fall', 'warn'] as const),
];

/** Relative luminance of a colour and the contrast of two (WCAG 2.2, 2023). */
const luminance = (channels: readonly number[]): number =>
  channels
    .map((channel) => channel / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
    .reduce((sum, channel, at) => sum + channel * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
const contrast = (light: number, dark: number): number => (light + 0.05) / (dark + 0.05);

const folder = mkdtempSync(join(tmpdir(), 'tightrope-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('what is kept between two calls', () => {
  const glance = { outcome: 'tightrope_kept', share: 0.2, half: 0.02, worlds: 1000, hash: 'abc' };
  const place = { scenario: 'baseline', moved: { demand_lean: 1.5 }, seed: 'tightrope', speed: 4 };

  it('is read back, and what others keep there stays', () => {
    const path = stateFile({ XDG_STATE_HOME: join(folder, 'state') });
    expect(readState(path)).toEqual({ kept: NOTHING_KEPT, complaint: null });
    keepState(path, { glances: { baseline: glance }, place });
    const own = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...own, later: { step: 3 } }));
    keepState(path, { glances: { balanced: glance } });
    expect(readState(path).kept).toEqual({
      version: 2,
      glances: { baseline: glance, balanced: glance },
      place,
      lesson: null,
      later: { step: 3 },
    });
    expect(readdirSync(join(folder, 'state', 'tightrope'))).toEqual(['state.json']);
  });

  it('has a place in a lesson, which is forgotten alone when it cannot be understood', () => {
    const path = join(folder, 'lesson', 'state.json');
    const lesson = { lesson: 'five-minutes', hash: 'abc', at: 4, picked: { 2: 1 } };
    keepState(path, { place, lesson });
    keepState(path, { glances: { baseline: glance } });
    expect(readState(path).kept).toMatchObject({ place, lesson });
    writeFileSync(path, JSON.stringify({ version: 2, place, lesson: { ...lesson, at: 'here' } }));
    expect(readState(path)).toMatchObject({ kept: { place, lesson: null }, complaint: null });
    keepState(path, { lesson: null });
    expect(readState(path).kept).toMatchObject({ place, lesson: null });
  });

  it('stands below the folder of XDG where that is an absolute path, else below the home folder', () => {
    expect(stateFile({ XDG_STATE_HOME: '/x' })).toBe('/x/tightrope/state.json');
    expect(stateFile({ XDG_STATE_HOME: 'x' })).toBe(stateFile({}));
    expect(stateFile({})).toMatch(/\.local.state.tightrope.state\.json$/);
  });

  it('is understood when the first version wrote it', () => {
    const path = join(folder, 'first.json');
    writeFileSync(path, JSON.stringify({ version: 1, glances: { baseline: glance } }));
    expect(readState(path)).toEqual({
      kept: { ...NOTHING_KEPT, glances: { baseline: glance } },
      complaint: null,
    });
  });

  it.each([
    '{',
    '{"version":3,"glances":{}}',
    '{"version":1,"glances":{"a":{"share":"x"}}}',
    '{"version":2,"place":{"scenario":"baseline"}}',
    'null',
  ])('is left out with a line when the file says %s', (text) => {
    const path = join(folder, 'broken.json');
    writeFileSync(path, text);
    expect(readState(path)).toEqual({
      kept: NOTHING_KEPT,
      complaint: `${path} cannot be understood and is left out.`,
    });
  });

  it('is no reason to fail where nothing can be written', () => {
    const file = join(folder, 'taken');
    writeFileSync(file, '');
    keepState(join(file, 'state.json'), { place });
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
    ['auto', { FORCE_COLOR: 'true', TERM: 'dumb' }, '16'],
    ['auto', { FORCE_COLOR: '', TERM: 'xterm-256color' }, '256'],
    ['auto', { TERM: 'xterm' }, '16'],
    ['auto', { TERM: 'dumb' }, 'none'],
  ] as const)('%s with %j are %s', (wish, environment, depth) => {
    expect(depthOf(wish, environment)).toBe(depth);
  });

  it.each(TINTS)('can be told from a black ground and from a white one, with none set: %s', (tint) => {
    const [, red = '', green = '', blue = ''] =
      /38;2;(\d+);(\d+);(\d+)m/.exec(sequenceOf({ fg: tint }, 'true')) ?? [];
    const light = luminance([red, green, blue].map(Number));
    expect(contrast(light, 0)).toBeGreaterThan(2);
    expect(contrast(1, light)).toBeGreaterThan(2);
    // Lines of bright yellow, bright white or white cannot be seen on paper; the inner band of the other fan is an area.
    if (tint !== 'otherInner') expect(sequenceOf({ fg: tint }, '16')).not.toMatch(/\[(37|93|97)m/);
  });

  it('keep the median white where a band lies below it', () => {
    expect(sequenceOf({ fg: 'median', bg: 'inner' }, '256')).toBe('\u001b[38;5;231;48;5;31m');
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
