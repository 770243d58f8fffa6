import type { Scenario } from '../../../library/index.ts';
import { count } from '../../../words/index.ts';
import { type Answer, type Company, type Room, sentences } from '../room.ts';
import { outcomeSentence } from '../sentences/outcome-sentence.ts';
import { evidenceRoom } from './evidence.ts';
import { leversRoom } from './levers.ts';
import { quantitiesRoom } from './quantities.ts';
import { Visit } from './visit.ts';
import { worldRoom } from './world.ts';

/** One scenario: what happens, how quantities go, its levers, its worlds. */
export function scenarioRoom(company: Company, scenario: Scenario): Room {
  const { model, name } = scenario;
  const visit = new Visit(company, scenario);
  const enter = (room: Room): Answer => ({ sentences: [], enter: room });
  return {
    title: name,
    opening: [model.title || name, model.says, model.asks].filter((one) => one !== ''),
    choices: [
      { says: 'Hear what happens, with intervals.', choose: () => outcomes(visit) },
      { says: 'Hear how a quantity goes over the months.', choose: () => enter(quantitiesRoom(visit)) },
      { says: 'Move a lever and hear what changes.', choose: () => enter(leversRoom(visit)) },
      {
        says: 'Step through one world, month by month.',
        choose: async () => enter(await worldRoom(visit, 0)),
      },
      { says: 'Ask for the facts behind something.', choose: () => enter(evidenceRoom(visit)) },
    ],
    also: ['Here: world and a number steps through that world.'],
    hear: (words) => {
      const world = /^world (\d{1,8})$/i.exec(words)?.[1];
      return world === undefined ? null : worldRoom(visit, Number(world)).then(enter);
    },
  };
}

/** What happens, an outcome a sentence, and what the figures rest on. */
async function outcomes(visit: Visit): Promise<Answer> {
  const { result, findings, moved } = await visit.sight();
  const { model } = visit.scenario;
  const told = findings.flatMap((finding) => {
    const outcome = model.outcomes.find(({ name }) => name === finding.name);
    if (outcome === undefined || outcome.measure) return [];
    return [outcomeSentence(finding, result.naive[finding.name]?.value ?? null, outcome.unit)];
  });
  const { months, outcomes: table, seed, hash } = result;
  const levers = moved.size === 0 ? '' : `, ${count(moved.size, 'lever')} moved`;
  return sentences(
    `${count(table.worlds, 'world')} of ${count(months.length, 'month')}, ${months[0]} to ${months.at(-1)}, seed ${seed}${levers}. Hash ${hash.slice(0, 12)}. Intervals hold 95 times in 100.`,
    ...told,
    ...result.warnings,
  );
}
