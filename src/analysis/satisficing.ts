import { usualLevel } from './interval.ts';
import { at, type Numbers } from './numbers.ts';
import { type ShareInterval, shareInterval } from './share-interval.ts';

/** What is good enough: an outcome and a bound, or a yes. */
export interface Demand {
  readonly outcome: string;
  readonly relation: '>=' | '<=' | '>' | '<' | '==';
  readonly than: number;
}

/** Shares of worlds in which a policy is good enough: by each demand, and by all of them at once. */
export interface PolicySatisficing {
  readonly each: readonly ShareInterval[];
  readonly all: ShareInterval;
}

/** Reads `reserves >= 2.5`, or the name of a yes/no outcome alone; null for anything else. */
export function readDemand(text: string): Demand | null {
  const [, outcome = '', relation, bound = ''] =
    /^\s*([^\s<>=]+)\s*(?:(>=|<=|==|>|<)\s*(\S+)\s*)?$/.exec(text) ?? [];
  if (outcome === '') return null;
  const than = relation === undefined ? 1 : Number(bound);
  if (Number.isNaN(than)) return null;
  return { outcome, relation: relationOf(relation), than };
}

function relationOf(text: string | undefined): Demand['relation'] {
  return text === '<=' || text === '<' || text === '>' || text === '==' ? text : '>=';
}

/** Whether a value meets a demand; a time that never comes is infinite. */
export function meets(value: number, { relation, than }: Demand): boolean {
  switch (relation) {
    case '>=':
      return value >= than;
    case '<=':
      return value <= than;
    case '>':
      return value > than;
    case '<':
      return value < than;
    case '==':
      return value === than;
  }
}

/**
 * How often one policy is good enough (Simon 1955) over worlds; `values[k]` is the outcome of demand k in each world.
 * Throws a RangeError without a demand or a world.
 */
export function satisficingOf(
  demands: readonly Demand[],
  values: readonly Numbers[],
  level: number = usualLevel,
): PolicySatisficing {
  const worlds = values[0]?.length ?? 0;
  if (worlds === 0) throw new RangeError('no worlds, nothing that is good enough');
  const yes = demands.map(() => 0);
  let all = 0;
  for (let world = 0; world < worlds; world += 1) {
    let isEnough = true;
    demands.forEach((demand, place) => {
      const isMet = meets(at(values[place] ?? [], world), demand);
      if (isMet) yes[place] = at(yes, place) + 1;
      isEnough &&= isMet;
    });
    if (isEnough) all += 1;
  }
  return {
    each: yes.map((count) => shareInterval(count, worlds, level)),
    all: shareInterval(all, worlds, level),
  };
}
