import { afterAll, describe, expect, it } from 'vitest';
import { loadLesson } from '../../src/lessons/index.ts';
import { findLesson, findScenarios, lessonsOf, listLessons, loadScenario } from '../../src/library/index.ts';
import { quietSession } from '../views/tui/stage.ts';
import { harbourLesson, lessonBeside, loaded } from './harbour-lesson.ts';

const session = quietSession();
afterAll(() => session.close());

/** What is wrong with a lesson, as `line:column what (guess)`. */
function complaints(text: string): readonly string[] {
  const lesson = loaded(text, session);
  if (lesson.is === 'lesson') return [];
  return lesson.problems.map(
    ({ place, what, guess }) =>
      `${place.line}:${place.column} ${what}${guess === undefined ? '' : ` (${guess})`}`,
  );
}

describe('shipped lessons', () => {
  it('are one of 5 and one of 20 minutes', () => {
    expect(listLessons().map(({ minutes }) => minutes)).toEqual([5, 20]);
  });

  it.each(listLessons().map(({ name }) => name))('%s is sound to the last name', (name) => {
    const found = findLesson(name);
    const lesson = found.is === 'failed' ? found : loadLesson(found, (word) => session.open(word));
    if (lesson.is === 'failed') throw new Error(lesson.message);
    expect(lesson.note).not.toBe('');
    expect(lesson.steps.filter(({ question }) => question !== null).length).toBeGreaterThan(3);
  });
});

describe('a file of a lesson', () => {
  const sound = harbourLesson('  - {say: Look., explore: harbour}');

  it('is no scenario: folders leave it out, and it says so when it is run', () => {
    const path = lessonBeside(sound);
    const folder = path.replace(/[\\/][^\\/]*$/, '');
    expect(findScenarios([folder]).flatMap((one) => (one.is === 'found' ? [one.name] : []))).toEqual([
      'harbour',
      'lean-harbour',
    ]);
    const [file] = findScenarios([path]);
    const run = file?.is === 'found' ? loadScenario(file) : file;
    expect(run?.is === 'failed' ? run.message : '').toContain('is a lesson, not a scenario');
    expect(lessonsOf(folder).map(({ is }) => is)).toEqual(['lesson file']);
  });

  it('finds scenarios beside it, and keeps what was seen from step to step', () => {
    const lesson = loaded(
      harbourLesson(
        '  - {say: Look., explore: harbour, quantity: chest}\n  - {say: Poorer., levers: {upkeep: 4}}',
      ),
      session,
    );
    if (lesson.is === 'failed') throw new Error(lesson.message);
    const [first, second] = lesson.steps;
    expect(first?.scene.show).toMatchObject({
      is: 'explore',
      scenario: expect.stringContaining('harbour.yaml'),
    });
    expect(second?.scene).toMatchObject({
      quantity: 'chest',
      lever: 'upkeep',
      levers: new Map([['upkeep', 4]]),
    });
  });

  it('has a guess where a lesson is not found', () => {
    expect(findLesson('five-minuets')).toMatchObject({
      sentences: ['there is no lesson "five-minuets": did you mean "five-minutes"?'],
    });
  });
});

describe('mistakes', () => {
  it('come all at once, each with its place and a guess', () => {
    const wrong = [
      '  - {say: One., explore: harbor}',
      '  - {say: Two., explore: harbour, quantity: chst, levers: {upkep: 1}}',
      '  - {say: Three., levers: {upkeep: 9}, outcome: ritch}',
      '  - {say: "Four {chance rich}."}',
      '  - {say: "Five {outcome ricch}."}',
      '  - {say: Six., world: {index: 1}, month: 2031-01}',
      '  - {say: Seven., month: 2026-02, point: levers}',
      '  - {say: Eight., compare: [harbour, lean-harbour], evidence: F001}',
    ];
    expect(complaints(harbourLesson(wrong.join('\n')))).toMatchInlineSnapshot(`
      [
        "7:26 there is no scenario "harbor" (harbour)",
        "8:45 there is no quantity shown over time "chst" (chest)",
        "8:67 there is no lever "upkep" (upkeep)",
        "9:36 "upkeep" goes from 0 to 4: 9 is outside",
        "9:49 there is no outcome "ritch" (rich)",
        "10:11 {chance rich} is no figure of a run",
        "11:11 there is no outcome "ricch" (rich)",
        "12:43 the scenario runs from 2026-01 to 2026-12: 2031-01 is outside",
        "13:42 this screen has no panel "levers": it has ties, log",
        "14:63 a step shows one screen, not compare and evidence",
      ]
    `);
  });

  it('of form come first', () => {
    expect(
      complaints(harbourLesson('  - {says: One., explore: harbour}\n  - {say: Two., pint: log}')),
    ).toMatchInlineSnapshot(`
      [
        "7:6 unknown key "says" (say)",
        "8:17 unknown key "pint" (point)",
      ]
    `);
    expect(complaints('title: x\nsteps: []')).toMatchInlineSnapshot(`
      [
        "1:1 "says" is missing in the file",
        "1:1 "minutes" is missing in the file",
        "1:1 "note" is missing in the file",
        "2:1 "steps" must be a list of at least one step, not a list",
      ]
    `);
  });

  const asking = (ask: string): readonly string[] =>
    complaints(
      harbourLesson(`  - {say: One., explore: harbour}\n  - {say: Two., levers: {upkeep: 4}, ask: ${ask}}`),
    );

  it.each([
    '{change: rich, options: [{says: more, is: up}, {says: less, is: lower}], reveal: So.}',
    '{change: rich, outcome: rich, options: [{says: more, is: up}, {says: less, is: down}], reveal: So.}',
    '{outcome: rich, options: [{says: few, is: 0..50}, {says: many, is: 40..101}], reveal: So.}',
    '{outcome: rich, options: [{says: few, is: 0..50}], reveal: So.}',
    '{choice: master, options: [{says: a, is: feast}, {says: b, is: save}], reveal: So.}',
    '{which: changes most, options: [{says: a, is: rich}, {says: b, is: rich}], reveal: So.}',
    '{which: changes most, options: [{says: a, is: rich}, {says: b, is: chest_at_ent}], reveal: So.}',
  ])('of questions: %s', (ask) => {
    expect(asking(ask).map((one) => one.replace(/^\S+ /, ''))).toMatchSnapshot();
  });

  it('are also words that do not fit the bar', () => {
    const long = 'word '.repeat(60);
    expect(complaints(harbourLesson(`  - {say: ${long}, explore: harbour}`))[0]).toContain(
      '4 rows of 78 columns',
    );
  });
});
