import type { Scenario } from '../../../library/index.ts';
import { evidenceLines } from '../../../session/index.ts';
import { type Answer, type Company, type Room, sentences } from '../room.ts';
import type { Visit } from './visit.ts';

/** The facts behind a name; behind everything where none is given. Without a scenario the baseline speaks. */
export function evidenceAnswer({ session }: Company, scenario: Scenario | null, about: string): Answer {
  const found = scenario ?? session.open('baseline');
  if (found.is === 'failed') return sentences(...found.sentences);
  const lines = evidenceLines(found.model, about).map(({ text }) => text.trim());
  return sentences(...lines.filter((text) => text !== ''));
}

/** Questions about facts. */
export function evidenceRoom({ company, scenario }: Visit): Room {
  return {
    title: `${scenario.name}, evidence`,
    opening: ['Say the name of a lever, an outcome, a fact like F001, or a dispute like C5.'],
    choices: [
      { says: 'Everything, article by article.', choose: () => evidenceAnswer(company, scenario, '') },
    ],
    also: ['Here: any name tells the facts behind it.'],
    hear: (words) => (words === '' ? null : evidenceAnswer(company, scenario, words.replaceAll(' ', '_'))),
  };
}
