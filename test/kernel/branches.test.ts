import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateSampler } from '../../src/engine/index.ts';
import { interpret } from '../../src/interpreter/index.ts';
import { compileKernel } from '../../src/kernel/index.ts';
import type { Model, ReadingOptions } from '../../src/language/index.ts';
import { KEY } from '../interpreter/model-of.ts';
import { modelOf } from '../language/load.ts';
import { shipped } from '../model/shipped.ts';
import { apart, differences, see } from './apart.ts';
import { counterfactuals } from './counterfactuals.ts';
import { HARBOUR } from './harbour.ts';
import { randomModel } from './random-model.ts';
import { SMALL_MODELS } from './small-models.ts';

const MODELS: Readonly<Record<string, Model>> = {
  harbour: modelOf(HARBOUR),
  'every construct': modelOf(readFileSync('test/fixtures/whole-language.yaml', 'utf8')),
  ...Object.fromEntries(Object.entries(SMALL_MODELS).map(([name, text]) => [name, modelOf(text)])),
};

const optionsOf = (model: Model): ReadingOptions => ({
  key: KEY,
  estimates: estimateSampler(model.estimates, KEY),
});

const world = fc.nat(500);

describe.each(Object.entries(MODELS))('branches of %s', (_, model) => {
  const { months } = model.calendar;
  const options = optionsOf(model);
  const kernel = compileKernel(model, options);

  it('are the same in the kernel and in the interpreter', () => {
    fc.assert(
      fc.property(counterfactuals(model), (otherwise) => {
        expect(apart(model, 2, options, { otherwise, since: null })).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('go on from the state of any month as if they had run through', () => {
    fc.assert(
      fc.property(
        world,
        fc.integer({ min: 1, max: months }).chain((at) =>
          fc.record({
            at: fc.constant(at),
            before: counterfactuals(model),
            after: at < months ? counterfactuals(model, at) : fc.constant([]),
          }),
        ),
        (number, { at, before, after }) => {
          const state = { months: at, memory: new Float64Array(kernel.cells) };
          const base = see(model, kernel, number, { otherwise: before, since: null }, [state]);
          // A world that ends before the state is reached leaves none.
          fc.pre(base.fault === null);
          const otherwise = [...before, ...after];
          const whole = see(model, kernel, number, { otherwise, since: null });
          see(model, kernel, number + 1);
          const resumed = see(model, kernel, number, { otherwise, since: state });
          if (whole.fault === null) expect(resumed.months).toHaveLength(months - at);
          expect(differences(model, whole, resumed)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('share every month before something is otherwise', () => {
    fc.assert(
      fc.property(
        world,
        fc
          .integer({ min: 1, max: months - 1 })
          .chain((at) => fc.record({ at: fc.constant(at), otherwise: counterfactuals(model, at) })),
        (number, { at, otherwise }) => {
          const base = see(model, kernel, number);
          const branch = see(model, kernel, number, { otherwise, since: null });
          expect(branch.months.slice(0, at)).toEqual(base.months.slice(0, at));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('with an estimate changed from the start are ordinary worlds with that value', () => {
    if (model.estimates.length === 0) return;
    const estimate = model.estimates.length - 1;
    const changed = {
      ...options,
      estimates: (number: number) => options.estimates(number).with(estimate, 0.37),
    };
    const otherwise = [{ is: 'estimate', estimate, value: 0.37, from: 0 }] as const;
    for (const reading of [kernel, interpret(model, options)]) {
      const branch = see(model, reading, 3, { otherwise, since: null });
      expect(differences(model, branch, see(model, compileKernel(model, changed), 3))).toEqual([]);
    }
  });

  it('in which an estimate is changed to what it is are the base', () => {
    fc.assert(
      fc.property(world, fc.nat(months - 1), (number, from) => {
        const values = options.estimates(number);
        const otherwise = model.estimates.map(
          ({ index }) => ({ is: 'estimate', estimate: index, value: values[index] ?? 0, from }) as const,
        );
        const branch = see(model, kernel, number, { otherwise, since: null });
        expect(differences(model, branch, see(model, kernel, number))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('without an entry of the timeline are those of a model in which it never acts', () => {
    for (const { index } of model.timeline) {
      const timeline = model.timeline.map((one) => (one.index === index ? { ...one, until: -1 } : one));
      const never = compileKernel({ ...model, timeline }, options);
      const otherwise = [{ is: 'entry', entry: index, from: 0, until: months }] as const;
      const branch = see(model, kernel, 2, { otherwise, since: null });
      expect(differences(model, branch, see(model, never, 2))).toEqual([]);
    }
  });
});

describe('branches of models drawn at random', () => {
  it('are the same in the kernel and in the interpreter, or fail alike', () => {
    const branched = fc.gen().chain((draw) => {
      const model = modelOf(randomModel((below) => draw(fc.nat, { max: below - 1 })));
      return counterfactuals(model).map((otherwise) => ({ model, otherwise }));
    });
    fc.assert(
      fc.property(branched, ({ model, otherwise }) => {
        expect(apart(model, 2, optionsOf(model), { otherwise, since: null })).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

describe('branches of the shipped model', () => {
  const { model } = shipped('pakistan');
  const options = optionsOf(model);

  it('are the same in the kernel and in the interpreter', () => {
    const short = { ...model, outcomes: [], calendar: { ...model.calendar, months: 6 } };
    const samples = fc.sample(counterfactuals(short), { numRuns: 50, seed: 5 });
    const otherwise = samples.find((list) => new Set(list.map((one) => one.is)).size === 4) ?? [];
    expect(otherwise).not.toEqual([]);
    expect(apart(short, 1, options, { otherwise, since: null })).toEqual([]);
  });

  it('go on from the state of any month as if they had run through', () => {
    const kernel = compileKernel(model, options);
    const cases = fc
      .integer({ min: 1, max: model.calendar.months - 1 })
      .chain((at) =>
        fc.record({ at: fc.constant(at), number: world, otherwise: counterfactuals(model, at) }),
      );
    fc.assert(
      fc.property(cases, ({ at, number, otherwise }) => {
        const state = { months: at, memory: new Float64Array(kernel.cells) };
        const base = see(model, kernel, number, undefined, [state]);
        const whole = see(model, kernel, number, { otherwise, since: null });
        const resumed = see(model, kernel, number, { otherwise, since: state });
        expect(whole.months.slice(0, at)).toEqual(base.months.slice(0, at));
        expect(differences(model, whole, resumed)).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });
});

describe('a demanded choice', () => {
  const cases = [
    ['greet to mole', 3],
    ['greet to quay', 2],
    ['build', 0],
    ['rest', 1],
  ] as const;

  it.each(cases)('of %s is a last entry of the timeline that forces it', (order, option) => {
    const model = modelOf(HARBOUR);
    const decision = model.decisions[0];
    const alternative = decision?.alternatives.findIndex(
      ({ option: of, target }) =>
        `${decision.options[of]?.name}${target < 0 ? '' : ` to ${model.kinds[1]?.agents[target]}`}` === order,
    );
    expect([alternative, option]).not.toContain(-1);
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 18 }), fc.nat(6), (number, from, length) => {
        const until = Math.min(18, from + length);
        const forced = modelOf(
          HARBOUR.replace(
            'outcomes:',
            `  - {from: ${from + 1}, until: ${until + 1}, force: master.${order}}\noutcomes:`,
          ),
        );
        const otherwise = [
          { is: 'choice', decision: 0, alternative: alternative ?? 0, from, until },
        ] as const;
        const branch = see(model, compileKernel(model, optionsOf(model)), number, { otherwise, since: null });
        const rerun = see(forced, compileKernel(forced, optionsOf(forced)), number);
        const shown = branch.names.length;
        expect(branch.months).toEqual(rerun.months.map((values) => values.slice(0, shown)));
        expect(branch.outcomes).toEqual(rerun.outcomes);
      }),
      { numRuns: 12 },
    );
  });
});
