import { both, compare, constant, not, type Value } from '../program/index.ts';
import type { Variable } from './assembler.ts';
import { callRoutine } from './call-routine.ts';
import { isDear } from './dear.ts';
import type { Emission } from './emission.ts';
import { emitPlaces, emitSpot, emitWhole, isShared } from './emit-index.ts';
import { emitKey } from './emit-key.ts';
import { emitSum } from './emit-sum.ts';
import { emitIndexNumber, emitMask, emitTest } from './emit-test.ts';

/** A value in all lanes. */
export function emitValue<C>(emission: Emission<C>, value: Value): C {
  const { assembler } = emission;
  switch (value.is) {
    case 'constant':
      return assembler.constant(value.value);
    case 'local':
      return emitLocal(emission, value.local);
    case 'cell': {
      const { base, moving, places } = emitSpot(emission, value.address);
      return places === null ? assembler.load(base, moving) : assembler.gather(base, places);
    }
    case 'month':
      return assembler.month();
    case 'index':
      return emitIndexNumber(emission, value.of);
    case 'entry':
      return isShared(value.at)
        ? assembler.entry(value.table, emitWhole(emission, value.at))
        : assembler.entryAtPlaces(
            value.table,
            emission.bind('places', emitPlaces(emission, value.at)).read(),
          );
    case 'select':
      return emitSelect(emission, value);
    case 'flag': {
      const { is, code } = emitTest(emission, value.of);
      return is === 'whole' ? assembler.numbersOfWhole(code) : assembler.kept(code, assembler.constant(1));
    }
    case 'arithmetic':
    case 'negative':
    case 'rounded':
    case 'extreme':
    case 'exponent':
    case 'power_of_two':
      return emitOperation(emission, value);
    default:
      return emitCall(emission, value);
  }
}

type Operation = Extract<
  Value,
  { is: 'arithmetic' | 'extreme' | 'negative' | 'rounded' | 'exponent' | 'power_of_two' }
>;

function emitOperation<C>(emission: Emission<C>, value: Operation): C {
  const { assembler } = emission;
  switch (value.is) {
    case 'arithmetic':
      return assembler.arithmetic(
        value.operator,
        emitValue(emission, value.left),
        emitValue(emission, value.right),
      );
    case 'negative':
      return assembler.negative(emitValue(emission, value.of));
    case 'rounded':
      return assembler.rounded(value.function, emitValue(emission, value.of));
    case 'extreme':
      return assembler.extreme(
        value.function,
        emitValue(emission, value.left),
        emitValue(emission, value.right),
      );
    case 'exponent':
      return assembler.exponent(emitValue(emission, value.of));
    case 'power_of_two':
      return assembler.powerOfTwo(emitValue(emission, value.of));
  }
}

function emitLocal<C>(emission: Emission<C>, local: number): C {
  const found = emission.function.locals.get(local);
  if (found === undefined) throw new Error(`local ${local} is read before it is written`);
  return emission.assembler.get(found.variable);
}

type Plain = 'constant' | 'local' | 'cell' | 'month' | 'index' | 'entry' | 'select' | 'flag';

function emitCall<C>(emission: Emission<C>, value: Exclude<Value, { is: Plain } | Operation>): C {
  const { assembler } = emission;
  switch (value.is) {
    case 'numerics':
      return callRoutine(emission, value.function, value.operands);
    case 'call':
      return callRoutine(emission, value.routine, value.operands);
    case 'drawn':
      if (value.distribution === 'binomial') return emitBinomial(emission, value);
      return callRoutine(emission, value.distribution, [value.uniform, ...value.parameters]);
    case 'uniform': {
      const { base, moving, places } = emitSpot(emission, value.row);
      if (places !== null) throw new Error('a row of words is the same in all worlds');
      return assembler.uniform(base, moving);
    }
    case 'uniform_at': {
      const month = value.when === 'once' ? null : assembler.wholeMonth();
      return assembler.uniformAt(value.site, month, emitKey(emission, value.key));
    }
    case 'pair_key':
      return assembler.pairKey(emitKey(emission, value.first), emitKey(emission, value.second));
    case 'arrival_key':
      return assembler.arrivalKey(emitValue(emission, value.order));
    case 'sum_of':
      return emitSum(emission, value);
  }
}

/** A binomial is passed over where no lane has anything to share out, as is most often so. */
function emitBinomial<C>(emission: Emission<C>, { uniform, parameters }: Extract<Value, { is: 'drawn' }>): C {
  const { assembler } = emission;
  const [trials = NOT_A_NUMBER, chance = NOT_A_NUMBER] = parameters;
  const isChance = both(compare('>=', chance, constant(0)), compare('<=', chance, constant(1)));
  const isNothing = both(compare('==', trials, constant(0)), isChance);
  const some = assembler.both(emission.maskOrAll(), emitMask(emission, not(isNothing)));
  const drawn = emission.bind('numbers', assembler.constant(0));
  const body = emission.inside(emission.mask, (inner) => {
    inner.write(assembler.set(drawn.variable, callRoutine(inner, 'binomial', [uniform, trials, chance])));
  });
  emission.write(assembler.when(assembler.any(some), body));
  return drawn.read();
}

const NOT_A_NUMBER = constant(Number.NaN);

/** Both sides are worked out, unless all worlds agree or a side is dear: then that side is passed over where no world needs it. */
function emitSelect<C>(emission: Emission<C>, { test, yes, no }: Extract<Value, { is: 'select' }>): C {
  const { assembler } = emission;
  const verdict = emitTest(emission, test);
  if (verdict.is === 'whole') {
    if (!isDear(yes) && !isDear(no)) {
      return assembler.choose(verdict.code, emitValue(emission, yes), emitValue(emission, no));
    }
    const found = assembler.variable('numbers');
    const side = (value: Value): C =>
      emission.inside(emission.mask, (inner) => inner.write(assembler.set(found, emitValue(inner, value))));
    const holds = emission.bind('whole', verdict.code);
    emission.write(assembler.when(holds.read(), side(yes)));
    emission.write(assembler.when(assembler.wholeNot(holds.read()), side(no)));
    return assembler.get(found);
  }
  if (!isDear(yes) && !isDear(no)) {
    return assembler.select(verdict.code, emitValue(emission, yes), emitValue(emission, no));
  }
  return emitDearSelect(emission, verdict.code, yes, no);
}

function emitDearSelect<C>(emission: Emission<C>, test: C, yes: Value, no: Value): C {
  const { assembler } = emission;
  const holds = emission.bind('mask', test);
  const sides = [
    { value: yes, mask: holds.variable },
    { value: no, mask: emission.bind('mask', assembler.not(holds.read())).variable },
  ].map(({ value, mask }) => emitSide(emission, value, mask));
  return assembler.select(holds.read(), sides[0] as C, sides[1] as C);
}

/** One side of a choice, worked out only if some lane at work needs it. */
function emitSide<C>(emission: Emission<C>, value: Value, side: Variable): C {
  const { assembler } = emission;
  if (!isDear(value)) return emitValue(emission, value);
  const mask =
    emission.mask === null
      ? side
      : emission.bind('mask', assembler.both(emission.maskOrAll(), assembler.get(side))).variable;
  const found = emission.bind('numbers', assembler.constant(0));
  const body = emission.inside(mask, (inner) =>
    inner.write(assembler.set(found.variable, emitValue(inner, value))),
  );
  emission.write(assembler.when(assembler.any(assembler.get(mask)), body));
  return found.read();
}
