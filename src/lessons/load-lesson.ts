import { USUAL_SEED } from '../engine/index.ts';
import { formProblems } from '../language/index.ts';
import { besideScript, type Failure, failure, type LessonFile, scenarioNames } from '../library/index.ts';
import { itemsOf, type Problem, plainValue, valueAt, type YamlNode } from '../text/index.ts';
import { checkStep } from './check-step.ts';
import type { OpenScenario } from './checked-step.ts';
import type { Lesson, LessonStep, Scene } from './lesson.ts';
import { lessonForm, type WrittenLesson } from './lesson-schema.ts';
import { readQuestion } from './read-question.ts';
import { FIRST_SCENE, scenarioIn, sceneAfter } from './scenes.ts';
import { wordsOf } from './words-of.ts';

const USUAL_WORLDS = 1000;

/**
 * The lesson of a script. With `open` everything it names is looked up in the models, all mistakes at once; without, only its form is
 * checked, which is enough for scripts that tests have looked at.
 */
export function loadLesson(file: LessonFile, open: OpenScenario | null): Lesson | Failure {
  const { name, root, text, shown, hash } = file;
  const fail = (problems: readonly Problem[]): Failure => failure(name, problems, new Map([[shown, text]]));
  const wrong = formProblems(root, lessonForm);
  if (wrong.length > 0) return fail(wrong);
  const written = lessonForm.parse(plainValue(root));
  const problems: Problem[] = [];
  const steps = stepsOf(file, written, open, (complaint) => problems.push(complaint));
  if (problems.length > 0) return fail(problems);
  const line = (words: string): string => words.replace(/\s+/g, ' ').trim();
  return {
    is: 'lesson',
    name,
    title: line(written.title),
    says: line(written.says),
    minutes: written.minutes,
    note: line(written.note),
    seed: String(written.seed ?? USUAL_SEED),
    worlds: written.worlds ?? USUAL_WORLDS,
    steps,
    hash,
  };
}

function stepsOf(
  file: LessonFile,
  { steps }: WrittenLesson,
  open: OpenScenario | null,
  say: (complaint: Problem) => void,
): readonly LessonStep[] {
  const nodes = itemsOf(valueAt(file.root, 'steps'));
  const known = scenarioNames(file);
  let scene: Scene = FIRST_SCENE;
  let last = 'baseline';
  return steps.flatMap((written, at) => {
    const node: YamlNode = nodes[at] ?? file.root;
    const before = scene;
    scene = sceneAfter(before, written, last, (name) => besideScript(file, name));
    if (scene.show.is !== 'home' && scene.show.is !== 'evidence') last = scenarioIn(scene.show);
    const ask = valueAt(node, 'ask');
    const question =
      written.ask === undefined || ask === undefined ? null : readQuestion(written.ask, ask, say);
    checkStep({ written, node, before, scene, question, open, known }, say);
    return [{ says: wordsOf(written.say).words, scene, question }];
  });
}
