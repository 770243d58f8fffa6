import { arithmetic, compare, constant, flag, plus, select, type Value } from '../program/index.ts';
import type { Variable } from './assembler.ts';
import { callRoutine } from './call-routine.ts';
import type { Emission } from './emission.ts';
import { emitKey } from './emit-key.ts';

type Sum = Extract<Value, { is: 'sum_of' }>;

/** A sum of draws, in the lanes that have any. NaN for a count that is none. */
export function emitSum<C>(emission: Emission<C>, sum: Sum): C {
  const { assembler } = emission;
  const count = emission.bind('numbers', emission.value(sum.count));
  const none = assembler.compare('<', count.read(), assembler.constant(1));
  const gap = assembler.arithmetic('-', count.read(), count.read());
  const total = emission.bind('numbers', assembler.select(none, assembler.constant(0), gap));
  const some = assembler.compare('>=', count.read(), assembler.constant(1));
  const active = emission.bind('mask', assembler.both(emission.maskOrAll(), some)).variable;
  const body = emission.inside(active, (inner) => addItems(inner, sum, count.read, total.variable));
  emission.write(assembler.when(assembler.any(assembler.get(active)), body));
  return total.read();
}

/** Item by item, until no lane has more; four items share a block of words. */
function addItems<C>(emission: Emission<C>, sum: Sum, count: () => C, total: Variable): void {
  const { assembler } = emission;
  const active = emission.mask;
  if (active === null) throw new Error('a sum is worked out in the lanes that have items');
  const key = emission.bind('numbers', emitKey(emission, sum.key));
  const draw = sum.distribution === 'power_law' ? powerLawOf(emission, sum, total) : anyDrawOf(emission, sum);
  const item = emission.bind('whole', assembler.whole(0));
  const month = sum.when === 'once' ? assembler.whole(0) : assembler.wholeMonth();
  const body = emission.inside(active, (inner) => {
    const isFourth = assembler.wholeIsFourth(item.read());
    inner.write(assembler.when(isFourth, assembler.drawItems(sum.site, month, item.read(), key.read())));
    const uniform = inner.bind('numbers', assembler.itemUniform(item.read()));
    const more = assembler.arithmetic('+', assembler.get(total), draw(inner, uniform.read));
    inner.write(assembler.set(total, assembler.select(inner.maskOrAll(), more, assembler.get(total))));
    inner.write(assembler.set(item.variable, assembler.wholePlus(item.read(), assembler.whole(1))));
    const left = assembler.compare('<', assembler.numbersOfWhole(item.read()), count());
    inner.write(assembler.set(active, assembler.both(assembler.get(active), left)));
  });
  emission.write(assembler.loop(assembler.any(assembler.get(active)), body));
}

/** One draw from its uniform number, in the lanes of a stretch. */
type Draw<C> = (inner: Emission<C>, uniform: () => C) => C;

function anyDrawOf<C>(emission: Emission<C>, { distribution, parameters }: Sum): Draw<C> {
  const bound = parameters.map((parameter) => named(emission, emission.value(parameter)));
  return (inner, uniform) => callRoutine(inner, distribution, [named(inner, uniform()), ...bound]);
}

/** What the draws of a sum share. */
interface PowerLaw {
  readonly body: Value;
  readonly tail: Value;
  readonly exponent: Value;
  readonly from: Value;
  readonly cap: Value;
  readonly reach: Value;
  readonly weights: Value;
}

/** What a power law's draws share is worked out before the first, and its parameters are checked once. */
function powerLawOf<C>(emission: Emission<C>, { parameters }: Sum, total: Variable): Draw<C> {
  const given = parameters.map((parameter) => named(emission, emission.value(parameter)));
  const [body, tail, exponent, from, cap] = given as [Value, Value, Value, Value, Value];
  const reach = named(emission, callRoutine(emission, 'power_law_reach', [exponent, from, cap]));
  const weights = named(emission, callRoutine(emission, 'power_law_weights', [from]));
  addFit(emission, given, total);
  const length = wholeConstant(parameters[3]);
  if (length !== null && length > 1 && length <= SHORT_BODY) {
    const law = { body, tail, exponent, from, cap, reach, weights };
    return (inner, uniform) => shortBodied(inner, named(inner, uniform()), law, length);
  }
  const operands = [...given, reach, weights];
  return (inner, uniform) => callRoutine(inner, 'power_law_item', [named(inner, uniform()), ...operands]);
}

/** Adds 0 to a total where the parameters fit a power law, NaN where they do not. */
function addFit<C>(emission: Emission<C>, parameters: readonly Value[], total: Variable): void {
  const { assembler } = emission;
  const drawn = callRoutine(emission, 'power_law', [constant(0.5), ...parameters]);
  const fit = assembler.arithmetic('*', assembler.constant(0), drawn);
  const checked = assembler.arithmetic('+', assembler.get(total), fit);
  emission.write(assembler.set(total, assembler.select(emission.maskOrAll(), checked, assembler.get(total))));
}

const wholeConstant = (value: Value | undefined): number | null =>
  value?.is === 'constant' && Number.isInteger(value.value) ? value.value : null;

/** Longest body, in values, that is compared with all its sums at once. */
const SHORT_BODY = 8;

/** One draw for a body of known length: one more than the number of sums 1 + 1/2 + .. below the one sought, without a loop. */
function shortBodied<C>(emission: Emission<C>, uniform: Value, law: PowerLaw, length: number): C {
  const { body, tail, exponent, from, cap, reach, weights } = law;
  const share = named(emission, emission.value(arithmetic('*', uniform, plus(body, tail))));
  const sought = named(emission, emission.value(arithmetic('*', arithmetic('/', share, body), weights)));
  const sums = Array.from({ length: length - 2 }, (_, order) => harmonic(order + 1));
  const value = sums.reduce<Value>(
    (sum, one) => plus(sum, flag(compare('<', constant(one), sought))),
    constant(1),
  );
  const along = named(emission, emission.value(arithmetic('/', arithmetic('-', share, body), tail)));
  const operands = [along, exponent, from, cap, reach];
  const beyond: Value = { is: 'call', routine: 'power_law_tail', operands };
  return emission.value(select(compare('<', share, body), value, beyond));
}

/** 1 + 1/2 + .. + 1/k, in this order. */
function harmonic(k: number): number {
  let sum = 0;
  for (let one = 1; one <= k; one += 1) sum += 1 / one;
  return sum;
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
