import { nearest } from '../../../text/index.ts';
import { type Answer, type Company, type Room, sentences } from '../room.ts';
import { scenarioRoom } from './scenario.ts';

/** All scenarios. */
export function home(company: Company): Room {
  const scenarios = company.session.scenarios();
  const open = (name: string): Answer => {
    const found = company.session.open(name);
    if (found.is === 'failed') return sentences(...found.sentences);
    return { sentences: [], enter: scenarioRoom(company, found) };
  };
  return {
    title: 'Scenarios',
    opening: [`There are ${scenarios.length} scenarios.`],
    choices: scenarios.map(({ name, title, asks }) => ({
      says: `${name}: ${asks || title}`,
      choose: () => open(name),
    })),
    also: ['Here: the number or the name of a scenario opens it.'],
    hear: (words) => {
      const names = scenarios.map(({ name }) => name);
      if (names.includes(words)) return open(words);
      const guess = words === '' ? undefined : nearest(words, names);
      return guess === undefined
        ? null
        : sentences(`There is no scenario "${words}": did you mean ${guess}?`);
    },
  };
}
