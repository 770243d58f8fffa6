import { fanOf } from '../../../analysis/index.ts';
import { monthIndex } from '../../../language/index.ts';
import { spoken } from '../../../words/index.ts';
import { type Answer, type Room, sentences } from '../room.ts';
import { fanSentence, tellingMonths } from '../sentences/fan-sentence.ts';
import type { Visit } from './visit.ts';

/** How quantities go over the months. */
export function quantitiesRoom(visit: Visit): Room {
  const { model } = visit.scenario;
  const tell = async (at: number, which: (count: number) => readonly number[]): Promise<Answer> => {
    const { name = '' } = model.fans[at] ?? {};
    const { result } = await visit.sight();
    const fan = fanOf(result.series, name);
    const own = which(result.months.length).map((month) => fanSentence(fan, result.months, month));
    return sentences(`${spoken(name)}.`, ...own);
  };
  return {
    title: `${visit.scenario.name}, quantities`,
    opening: [],
    choices: model.fans.map(({ name }, at) => ({
      says: spoken(name),
      choose: () => tell(at, tellingMonths),
    })),
    also: [
      'Here: a number and all tells every month; a number and a month, like 1 2028-06, tells that month.',
    ],
    hear: (words) => {
      const [, number = '', which = ''] = /^(\d+)\s+(\S+)$/.exec(words) ?? [];
      const at = Number(number) - 1;
      if (model.fans[at] === undefined) return null;
      if (which === 'all') return tell(at, (count) => Array.from({ length: count }, (_, month) => month));
      const month = monthIndex(which, model.calendar);
      if (month === null || month < 0 || month >= model.calendar.months)
        return sentences(`${which} is no month of this scenario.`);
      return tell(at, () => [month]);
    },
  };
}
