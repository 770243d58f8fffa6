import { spoken } from '../words/index.ts';
import { type Answer, answerOf } from './answer.ts';
import { spokenWords } from './figures.ts';
import type { Lesson, LessonStep, Question, Show } from './lesson.ts';
import type { View } from './view.ts';
import type { Viewer } from './viewer.ts';

/** A step as it is told without a screen. */
export interface ToldStep {
  readonly says: string;
  /** What the screen shows once the step is done, in words. */
  readonly shows: string;
  readonly question: ToldQuestion | null;
  /** Hash of the outcomes of what was run for it; null where nothing was. */
  readonly hash: string | null;
}

/** A question with its answer. */
export interface ToldQuestion {
  readonly asked: Question;
  readonly answer: Answer;
  readonly reveal: string;
}

/** Goes through a lesson as a class would, and tells each step with the figures of the run. */
export async function* runThrough(lesson: Lesson, viewer: Viewer): AsyncGenerator<ToldStep> {
  let before: View = { is: 'nothing run' };
  for (const step of lesson.steps) {
    const view = await viewer.view(step.scene);
    // A question is asked before what it asks about is shown.
    yield toldStep(step, step.question === null ? view : before, view);
    before = view;
  }
}

function toldStep({ says, scene, question }: LessonStep, asking: View, view: View): ToldStep {
  return {
    says: spokenWords(says, asking),
    shows: showWords(scene.show, scene.levers, scene.month),
    question:
      question === null
        ? null
        : { asked: question, answer: answerOf(question, view), reveal: spokenWords(question.reveal, view) },
    hash: hashOf(view),
  };
}

const hashOf = (view: View): string | null => {
  if (view.is === 'compare') return view.sights[1].result.hash;
  return 'sight' in view ? view.sight.result.hash : null;
};

function showWords(show: Show, levers: ReadonlyMap<string, number>, month: string | null): string {
  const moved = [...levers].map(([name, value]) => `${spoken(name).toLowerCase()} at ${value}`);
  const also = moved.length === 0 ? '' : `, with ${moved.join(' and ')}`;
  switch (show.is) {
    case 'home':
      return 'the list of scenarios';
    case 'explore':
      return `${show.scenario}${also}`;
    case 'compare':
      return `${show.scenarios[0]} and ${show.scenarios[1]} on the same luck`;
    case 'world':
      return `world ${show.world} of ${show.scenario}${also}${month === null ? '' : `, ${month}`}`;
    case 'evidence':
      return show.about === '' ? 'all the evidence' : `the evidence on ${show.about}`;
    default:
      return `what "${spoken(show.outcome)}" hangs on in ${show.scenario}${also}`;
  }
}
