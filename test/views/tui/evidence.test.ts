import { afterAll, describe, expect, it } from 'vitest';
import { shippedTrials } from '../../../src/library/index.ts';
import { evidenceLines, evidenceNames } from '../../../src/session/index.ts';
import { linksAt } from '../../../src/views/tui/screens/evidence.ts';
import { type EvidenceScreen, screenOf } from '../../../src/views/tui/state/app-state.ts';
import { modelOf } from '../../language/load.ts';
import { shipped } from '../../model/shipped.ts';
import { readRecord } from '../../record/record.ts';
import { quietSession, Stage } from './stage.ts';

const session = quietSession();
afterAll(() => session.close());

const { model } = shipped('baseline');
const textOf = (about: string): string =>
  evidenceLines(model, about)
    .map(({ text }) => text.trim())
    .join(' ');

describe('pages of evidence', () => {
  it('an estimate tells where it acts, through which mechanism, and what the record says without that', () => {
    const text = textOf('reassurance');
    expect(text).toMatch(/Facts .*F050.*F075/);
    expect(textOf('autonomy_against_dependence')).toContain('without it (mechanism');
    expect(textOf('diversify_weight')).toMatch(/Acts in .*patron.deal_pull .*diversification_from_china/);
    const trial = readRecord().trials.of.find(({ mechanism }) => mechanism === 'diversification_from_china');
    expect(trial).toBeDefined();
    expect(textOf('diversify_weight')).toContain('without it (mechanism diversification_from_china off)');
  });

  it('an outcome, a quantity and an option name the estimates that they read', () => {
    expect(textOf('tightrope_kept')).toMatch(/How it is read off a world.*What it reads.*naive baseline/);
    expect(textOf('patron.alignment')).toMatch(
      /How it comes about each month.*Estimates it reads|How it comes about/,
    );
    expect(textOf('china.slow')).toMatch(
      /Slows works and payments.*upset_weight = triangular\(2, 4, 7\).*F049/,
    );
  });

  it('everything tells each dispute with how it is treated', () => {
    expect(textOf('')).toMatch(/C5 .*treated as: /);
  });

  it('no line is wider than 80 columns, and every name of every page leads to a page', () => {
    const names = evidenceNames(model);
    for (const name of [...names].filter((_, at) => at % 9 === 0)) {
      const lines = evidenceLines(model, name);
      expect(lines.filter(({ text }) => text.length > 80)).toEqual([]);
      expect(lines.length, name).toBeGreaterThan(0);
    }
  });

  it('a model of somebody else has nothing from the record', () => {
    const other = modelOf(
      'months: 2\ncommon: {level: {starts: 0, next: level}}\noutcomes: {end_level: final(level)}\n',
    );
    const lines = evidenceLines(other, 'end_level').map(({ text }) => text);
    expect(lines.join(' ')).toContain('end_level');
    expect(lines.join(' ')).not.toContain('without it');
  });

  it('the record is read as the tests read it', () => {
    const trials = readRecord().trials.of.map(({ mechanism, without }) => [mechanism, without]);
    expect(shippedTrials().map(({ mechanism, without }) => [mechanism, without])).toEqual(trials);
  });
});

describe('the way through evidence', () => {
  it('follows names and comes back the way it went', async () => {
    const stage = new Stage(session, 100, 30);
    const isPage = (about: string) => (state: Stage['state']) => {
      const screen = screenOf(state);
      return screen.is === 'evidence' && screen.about === about;
    };
    const page = (): EvidenceScreen => {
      const screen = screenOf(stage.state);
      if (screen.is !== 'evidence') throw new Error(`on ${screen.is}`);
      return screen;
    };
    await stage.pressUntil(['e'], isPage('All facts and what rests on them'));
    stage.press('down', 'down');
    expect(linksAt(page()).map(({ name }) => name)).toEqual(['F001']);
    await stage.pressUntil(['enter'], isPage('F001'));
    while (!linksAt(page()).some(({ name }) => name === 'visit_interest')) stage.press('down');
    await stage.pressUntil(['enter'], isPage('visit_interest'));
    expect(stage.frame()).toContain('Acts in');
    stage.press('esc');
    expect(page().about).toBe('F001');
    stage.press('esc', 'esc');
    expect(screenOf(stage.state).is).toBe('home');
  });

  it('chooses among several names of a line', async () => {
    const stage = new Stage(session, 100, 30);
    await stage.pressUntil(['e'], (state) => screenOf(state).is === 'evidence');
    const page = () => screenOf(stage.state) as EvidenceScreen;
    while (linksAt(page()).length < 2) stage.press('down');
    const [first, second] = linksAt(page()).map(({ name }) => name);
    stage.press('right');
    await stage.pressUntil(['enter'], (state) => (screenOf(state) as EvidenceScreen).about === second);
    expect(second).not.toBe(first);
  });
});
