import type { Value } from '../program/index.ts';
import { constant } from '../program/index.ts';
import type { Variable } from './assembler.ts';
import { callRoutine } from './call-routine.ts';
import type { Emission } from './emission.ts';

type Sum = Extract<Value, { is: 'sum_of' }>;

/** A sum of draws, item by item, in the lanes that still have some; four items share a block of words. */
export function emitSum<C>(emission: Emission<C>, sum: Sum): C {
  const { assembler } = emission;
  const count = emission.bind('numbers', emission.value(sum.count));
  const key = emission.bind('numbers', emission.value(sum.key));
  const draw = sum.distribution === 'power_law' ? powerLawOf(emission, sum) : anyDrawOf(emission, sum);
  // NaN for a count that is none, as for parameters that a power law cannot have.
  const none = assembler.compare('<', count.read(), assembler.constant(1));
  const gap = assembler.arithmetic('-', count.read(), count.read());
  const start = assembler.arithmetic('+', gap, soundness(emission, sum));
  const total = emission.bind('numbers', assembler.select(none, assembler.constant(0), start));
  const active = emission.bind(
    'mask',
    assembler.both(emission.maskOrAll(), assembler.compare('>=', count.read(), assembler.constant(1))),
  );
  const item = emission.bind('whole', assembler.whole(0));
  const body = emission.inside(active.variable, (inner) => {
    const month = sum.when === 'once' ? assembler.whole(0) : assembler.wholeMonth();
    const isFourth = assembler.wholeIsFourth(item.read());
    inner.write(assembler.when(isFourth, assembler.drawItems(sum.site, month, item.read(), key.read())));
    const uniform = inner.bind('numbers', assembler.itemUniform(item.read()));
    const more = assembler.arithmetic('+', total.read(), draw(inner, uniform.read));
    inner.write(assembler.set(total.variable, assembler.select(inner.maskOrAll(), more, total.read())));
    inner.write(assembler.set(item.variable, assembler.wholePlus(item.read(), assembler.whole(1))));
    const left = assembler.compare('<', assembler.numbersOfWhole(item.read()), count.read());
    inner.write(assembler.set(active.variable, assembler.both(active.read(), left)));
  });
  emission.write(assembler.loop(assembler.any(active.read()), body));
  return total.read();
}

/** One draw from its uniform number, in the lanes of a stretch. */
type Draw<C> = (inner: Emission<C>, uniform: () => C) => C;

function anyDrawOf<C>(emission: Emission<C>, { distribution, parameters }: Sum): Draw<C> {
  const bound = parameters.map((parameter) => emission.bind('numbers', emission.value(parameter)));
  const { masked } = emission.function.program;
  return (inner, uniform) =>
    inner.assembler.call(
      distribution,
      [uniform(), ...bound.map(({ read }) => read())],
      masked.has(distribution) ? inner.maskOrAll() : null,
    );
}

/** What a power law's draws share is worked out before the first. */
function powerLawOf<C>(emission: Emission<C>, { parameters }: Sum): Draw<C> {
  const given = parameters.map((parameter) => named(emission, emission.value(parameter)));
  const [body, tail, exponent, from, cap] = given as [Value, Value, Value, Value, Value];
  const reach = named(emission, callRoutine(emission, 'power_law_reach', [exponent, from, cap]));
  const weights = named(emission, callRoutine(emission, 'power_law_weights', [from]));
  const all = [body, tail, exponent, from, cap, reach, weights];
  return (inner, uniform) => callRoutine(inner, 'power_law_item', [named(inner, uniform()), ...all]);
}

/** 0 for parameters that fit a distribution, NaN for others: a power law is checked once, not draw by draw. */
function soundness<C>(emission: Emission<C>, { distribution, parameters }: Sum): C {
  const { assembler } = emission;
  if (distribution !== 'power_law') return assembler.constant(0);
  const drawn = callRoutine(emission, 'power_law', [constant(0.5), ...parameters]);
  return assembler.arithmetic('*', assembler.constant(0), drawn);
}

const named = <C>(emission: Emission<C>, code: C): Value =>
  asLocal(emission, emission.bind('numbers', code).variable);

/** A variable as a local of the representation, of a number that the program does not use. */
function asLocal<C>(emission: Emission<C>, variable: Variable): Value {
  const state = emission.function;
  const local = state.next;
  state.next -= 1;
  state.locals.set(local, { variable, mask: emission.mask });
  return { is: 'local', local };
}
