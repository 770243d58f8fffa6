import type { Comparison, Index, Test, Value } from '../program/index.ts';
import type { Assembler } from './assembler.ts';
import type { Emission } from './emission.ts';
import { emitPlaces, emitWhole, isShared } from './emit-index.ts';

/** A yes or no: one for all lanes, or one a lane. */
export type Verdict<C> = { readonly is: 'whole' | 'mask'; readonly code: C };

export function emitTest<C>(emission: Emission<C>, test: Test): Verdict<C> {
  const { assembler } = emission;
  switch (test.is) {
    case 'always':
      return { is: 'whole', code: assembler.whole(test.holds ? 1 : 0) };
    case 'compare':
      return emitCompare(emission, test.operator, test.left, test.right);
    case 'equal':
      return emitIndices(emission, '==', test.left, test.right);
    case 'below':
      return emitIndices(emission, '<', test.left, test.right);
    case 'both':
    case 'either':
      return emitPair(emission, test.is, test.left, test.right);
    case 'not': {
      const of = emitTest(emission, test.of);
      return { ...of, code: of.is === 'whole' ? assembler.wholeNot(of.code) : assembler.not(of.code) };
    }
    case 'truth':
      return emitTruth(emission, test.of);
  }
}

/** The test as a mask, whatever it is. */
export function emitMask<C>(emission: Emission<C>, test: Test): C {
  return asMask(emission.assembler, emitTest(emission, test));
}

function emitPair<C>(emission: Emission<C>, is: 'both' | 'either', one: Test, other: Test): Verdict<C> {
  const { assembler } = emission;
  const left = emitTest(emission, one);
  const right = emitTest(emission, other);
  if (left.is === 'whole' && right.is === 'whole') {
    const code =
      is === 'both'
        ? assembler.wholeBoth(left.code, right.code)
        : assembler.wholeEither(left.code, right.code);
    return { is: 'whole', code };
  }
  const masks = [asMask(assembler, left), asMask(assembler, right)] as const;
  return { is: 'mask', code: is === 'both' ? assembler.both(...masks) : assembler.either(...masks) };
}

const asMask = <C>(assembler: Assembler<C>, { is, code }: Verdict<C>): C =>
  is === 'mask' ? code : assembler.maskOfWhole(code);

function emitCompare<C>(emission: Emission<C>, operator: Comparison, left: Value, right: Value): Verdict<C> {
  const { assembler } = emission;
  const wholes = [wholeOf(emission, left), wholeOf(emission, right)] as const;
  if (wholes[0] !== null && wholes[1] !== null) {
    return { is: 'whole', code: assembler.wholeCompare(operator, wholes[0](), wholes[1]()) };
  }
  const code = assembler.compare(operator, emission.value(left), emission.value(right));
  return { is: 'mask', code };
}

/** A number that is whole and the same in all lanes: how to emit it as such. */
function wholeOf<C>(emission: Emission<C>, value: Value): (() => C) | null {
  const { assembler } = emission;
  if (value.is === 'month') return () => assembler.wholeMonth();
  if (value.is === 'index' && isShared(value.of)) return () => emitWhole(emission, value.of);
  if (value.is !== 'constant' || value.value !== (value.value | 0)) return null;
  return () => assembler.whole(value.value);
}

function emitTruth<C>(emission: Emission<C>, of: Value): Verdict<C> {
  const { assembler } = emission;
  const { from, count } = emission.function.program.switches;
  if (of.is === 'cell' && of.address.terms.length === 0) {
    const { base } = of.address;
    if (base >= from && base < from + count) return { is: 'whole', code: assembler.isSwitchedOn(base) };
  }
  const size = assembler.rounded('abs', emission.value(of));
  return { is: 'mask', code: assembler.compare('>', size, assembler.constant(0)) };
}

function emitIndices<C>(emission: Emission<C>, operator: '==' | '<', left: Index, right: Index): Verdict<C> {
  const { assembler } = emission;
  if (isShared(left) && isShared(right)) {
    const code = assembler.wholeCompare(operator, emitWhole(emission, left), emitWhole(emission, right));
    return { is: 'whole', code };
  }
  const code = assembler.compare(operator, asNumbers(emission, left), asNumbers(emission, right));
  return { is: 'mask', code };
}

/** An index to compare: the number that holds it, if one does. */
function asNumbers<C>(emission: Emission<C>, index: Index): C {
  if (index.is === 'place') return emission.value(index.of);
  return emission.assembler.numbersOfWhole(emitWhole(emission, index));
}

/** The number that an index stands for. */
export function emitIndexNumber<C>(emission: Emission<C>, index: Index): C {
  const { assembler } = emission;
  return isShared(index)
    ? assembler.numbersOfWhole(emitWhole(emission, index))
    : assembler.numbersOfPlaces(emitPlaces(emission, index));
}
