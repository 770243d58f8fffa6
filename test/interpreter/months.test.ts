import { describe, expect, it } from 'vitest';
import { agentKey, poisson, siteHash, uniformOf, word } from '../../src/chance/index.ts';
import { exp } from '../../src/numerics/index.ts';
import { historyOf, KEY, modelOf } from './model-of.ts';

describe('states', () => {
  it('an epidemic: states of a phase change together on the values before', () => {
    const run = historyOf(
      modelOf(`
title: An epidemic
months: 3
phases: [world]
common:
  well: {phase: world, starts: 99, next: well - new}
  ill: {phase: world, starts: 1, next: {were: ill, caught: new, recovered: -0.25 * ill}}
  new: {phase: world, is: 0.5 * well * ill / 100}
outcomes: {peak: "max_over(ill)", when: "first(ill > 1.5)"}
`),
    );
    let [well, ill] = [99, 1];
    const expected = [0, 1, 2].map(() => {
      const caught = (0.5 * well * ill) / 100;
      [well, ill] = [well - caught, ill + caught + -0.25 * ill];
      return ill;
    });
    expect(run.of('common.ill')).toEqual(expected);
    expect(run.outcomes.peak).toBe(expected[2]);
    expect(run.outcomes.when).toBe(expected.findIndex((one) => one > 1.5) + 1);
  });

  it('between clips starts and every month; a switched-off mechanism leaves its otherwise', () => {
    const run = historyOf(
      modelOf(`
title: Bounds
months: 3
phases: [world]
mechanisms: {heat: It warms., wind: It blows.}
without: [heat]
common:
  level: {phase: world, starts: 5, between: [0, 2], next: {old: level, warm: {is: 10, mechanism: heat, otherwise: -0.75}, blown: {is: -0.25, mechanism: wind}}}
outcomes: {level: final(level)}
`),
    );
    expect(run.of('common.level')).toEqual([1, 0, 0]);
  });
});

describe('stages', () => {
  it('begin where a condition on the agent puts them', () => {
    const model = modelOf(`
title: Luck of birth
months: 1
phases: [life]
kinds:
  person:
    phase: life
    count: 20
    luck: {draw_once: "uniform(0, 1)"}
    state: {one_of: [well, ill], starts: "if(luck < 0.5, ill, well)"}
outcomes:
  astray: "final(count(person, (person.state == ill) != (person.luck < 0.5)))"
  ill: "final(count(person, person.state == ill))"
`);
    const { outcomes } = historyOf(model);
    expect(outcomes.astray).toBe(0);
    expect(outcomes.ill).toBeGreaterThan(0);
    expect(outcomes.ill).toBeLessThan(20);
  });

  const model = modelOf(`
title: A career
months: 30
phases: [world]
kinds:
  worker:
    phase: world
    agents: [ann, bob, cem]
    age: {starts: 0, next: age + 1}
    job:
      one_of: [school, office, factory, retired]
      moves:
        school: {office: 0.2, factory: 0.1 * (age > 1)}
        office: {retired: when(age >= 25), factory: 0.05}
        factory: {retired: when(age >= 20)}
    since: {is: months_in(job)}
    new: {is: "entered(job, retired)"}
outcomes: {retired: "sum_over(total(worker, entered(worker.job, retired)))", work: "months_where(ann.job == office)"}
`);

  it('rates compete in one draw, sure moves come first', () => {
    const run = historyOf(model, 3);
    for (const name of ['ann', 'bob', 'cem']) {
      let stage = 0;
      let since = 0;
      const jobs = run.of(`${name}.job`);
      jobs.forEach((job, month) => {
        const u = uniformOf(word(KEY, 3, month, siteHash('worker.job'), agentKey(name)));
        expect(run.of(`${name}.since`)[month]).toBe(since);
        const after = next(stage, month, u);
        since = after === stage ? since + 1 : 0;
        stage = after;
        expect(job).toBe(stage);
      });
      const month = jobs.indexOf(3);
      expect(run.of(`${name}.new`).indexOf(1)).toBe(month + 1 < jobs.length ? month + 1 : -1);
    }
    expect(run.outcomes.retired).toBe(3);
    expect(run.outcomes.work).toBe(run.of('ann.job').filter((job) => job === 1).length);
  });

  function next(stage: number, age: number, u: number): number {
    if (stage === 1 && age >= 25) return 3;
    if (stage === 2) return age >= 20 ? 3 : 2;
    const rates = stage === 0 ? [0.2, 0.1 * Number(age > 1)] : [0.05];
    const all = rates.reduce((sum, rate) => sum + rate, 0);
    const chance = 1 - exp(-all);
    if (stage === 3 || u >= chance) return stage;
    if (stage === 1) return 2;
    return (u / chance) * all < (rates[0] ?? 0) ? 1 : 2;
  }
});

describe('the timeline', () => {
  const run = historyOf(
    modelOf(`
title: Events
months: 2025-01..2025-06
phases: [world, later]
common:
  price: {phase: world, starts: 10, next: price + 1}
  tax: {phase: world, is: 2}
  sum: {phase: later, is: price + tax}
timeline:
  - {on: "2025-02", add: {price: 5}}
  - {from: "2025-03", until: "2025-04", set: {tax: price * 10}}
  - {when: sum > 20, at_most: once, add: {price: 100}}
outcomes: {calm: "always(tax < 3, until(\\"2025-02\\"))", late: "at(\\"2025-04\\", price)", months: "months_where(price > 100)", mean: "mean_over(tax, between(\\"2025-03\\",\\"2025-04\\"))"}
`),
  );

  it('adds to and sets a quantity in its own phase', () => {
    expect(run.of('common.price')).toEqual([11, 17, 18, 119, 120, 121]);
    expect(run.of('common.tax')).toEqual([2, 2, 170, 180, 2, 2]);
  });

  it('a condition is read on last month and acts once', () => {
    expect(run.of('common.sum')[2]).toBe(188);
    expect(run.of('common.price')[3]).toBe(119);
  });

  it('outcomes look at the end of the months of their window', () => {
    expect(run.outcomes).toEqual({ calm: 1, late: 119, months: 3, mean: 175 });
  });
});

describe('entrants and their first stage', () => {
  const seen = '"total(deal, entered(deal.stage, talks))"';
  const run = historyOf(
    modelOf(`
title: Deals
months: 24
phases: [early, deals, late]
common:
  early: {phase: early, starts: 0, is: ${seen}}
  within: {phase: deals, is: ${seen}}
  late: {phase: late, is: ${seen}}
  held: {phase: late, is: "count(deal, 1)"}
kinds:
  deal:
    places: 9
    phase: deals
    agents: {old: {stage: talks}}
    enters: {count: {draw: poisson(1.5)}, each: {stage: talks}}
    leaves: stage == done
    stage: {one_of: [talks, done], moves: {talks: {done: when(months_in(stage) >= 2)}}}
outcomes:
  seen: sum_over(total(deal, entered(deal.stage, talks)))
  came: sum_over(total(deal, months_in(deal.stage) == 1, deal.stage == talks and not deal.named))
`),
    2,
  );

  it('are entered in the month of arrival, for every phase once', () => {
    const came = run.held('deal').map((held, month, all) => {
      const fresh = [...held].filter((one, place) => one === 'x' && place > 0 && isNew(all, month, place));
      return fresh.length;
    });
    const sum = came.reduce((all, one) => all + one, 0);
    expect(sum).toBeGreaterThan(10);
    expect(run.of('common.within')).toEqual(came);
    expect(run.of('common.late')).toEqual(came);
    expect(run.of('common.early')).toEqual([0, ...came.slice(0, -1)]);
    expect(run.outcomes).toEqual({ seen: sum, came: sum });
  });

  /** A deal stays for three months: a place taken now was taken anew when the run of taken months is 1, 4, 7, ... long. */
  function isNew(all: readonly string[], month: number, place: number): boolean {
    let taken = 0;
    while (month - taken >= 0 && all[month - taken]?.[place] === 'x') taken += 1;
    return taken % 3 === 1;
  }
});

describe('pools', () => {
  const run = historyOf(
    modelOf(`
title: Projects
months: 6
phases: [projects]
kinds:
  firm: {phase: projects, agents: {big: {weight: 1}, shut: {weight: 0}}, weight: {fixed: 1}, owned: {is: "count(project, project.owner == self)"}}
  project:
    places: 4
    phase: projects
    links: {owner: firm}
    agents: {old: {owner: shut, size: 9, age: 2}}
    enters:
      count: {draw: "poisson(if(month < 3, 3, 0))", at_most: 3}
      each:
        owner: {draw: "pick(firm, firm.weight)"}
        size: {draw: "uniform(1, 2)"}
    leaves: age > 3
    size: {fixed: 0}
    age: {starts: 0, next: age + 1}
    kept: {is: size + 100 * named}
outcomes: {dropped: dropped(project), entered: "sum_over(count(project, project.age == 1))", sizes: "final(total(project, project.size))"}
`),
  );

  it('entrants take the lowest free place after the named, and leave when their time has come', () => {
    const arrivals = [0, 1, 2].map((month) => poissonCount(month));
    const places: (number | null)[] = [2, null, null, null];
    let dropped = 0;
    run.held('project').forEach((held, month) => {
      places.forEach((age, place) => {
        if (age !== null && age > 3) places[place] = null;
      });
      for (let order = 0; order < (arrivals[month] ?? 0); order += 1) {
        const free = places.indexOf(null, 1);
        if (free < 0) dropped += 1;
        else places[free] = 0;
      }
      expect(held).toBe(places.map((age) => (age === null ? '.' : 'x')).join(''));
      places.forEach((age, place) => {
        if (age !== null) places[place] = age + 1;
      });
    });
    expect(run.outcomes.dropped).toBe(dropped);
    expect(dropped).toBeGreaterThan(0);
  });

  it('an entrant draws by its arrival: its owner is picked by weight, its size stays', () => {
    const [first = ''] = run.held('project');
    expect(first.slice(0, 2)).toBe('xx');
    const sizes = run.of('project_2.size');
    expect(sizes[0]).toBeGreaterThan(1);
    expect(sizes[0]).toBeLessThan(2);
    expect(sizes[1]).toBe(sizes[0]);
    expect(run.of('project_2.owner')[0]).toBe(0);
    expect(run.of('shut.owned')[0]).toBe(1);
    expect(run.of('old.kept')[0]).toBe(109);
  });

  function poissonCount(month: number): number {
    const u = uniformOf(word(KEY, 0, month, siteHash('project.enters'), 0));
    return Math.min(3, poisson(u, 3));
  }
});
