import { Scalar } from 'yaml';
import type { Place, PlaceFinder } from './place.ts';
import { firstUnsafe } from './plain-text.ts';
import { type Problem, problem } from './problem.ts';
import { type ScalarStyle, type Spelling, spell, type Written } from './spelling.ts';
import type { YamlScalar } from './yaml-node.ts';

/** What a scalar needs of the document around it. */
export type ScalarReading = {
  readonly text: string;
  readonly placeOf: PlaceFinder;
  readonly problems: Problem[];
};

/** Our scalar for yaml's; control characters spelled by escapes and numbers that are not finite are problems. */
export function documentScalar(node: Scalar.Parsed, reading: ScalarReading): YamlScalar {
  const { text, placeOf, problems } = reading;
  const [from, to] = node.range;
  const place = placeOf(from, to - from);
  const source = typeof node.value === 'string' ? node.value : (node.source ?? '');
  const value = acceptedValue(node.value);
  if (value === undefined) problems.push(problem(place, `${source.slice(0, 40)} is not a finite number`));
  if (firstUnsafe(source) !== -1) {
    const code = (source.codePointAt(firstUnsafe(source)) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    problems.push(problem(place, `this text holds the control character U+${code}`));
  }
  const written = writtenForm(node, text);
  const placeAt = placeAtOf(written, source, place, placeOf);
  return { is: 'scalar', value: value ?? null, source, place, placeAt, written };
}

/** Maps offsets in the text of a scalar back to the file, once somebody asks. */
export function placeAtOf(
  written: Written,
  source: string,
  place: Place,
  placeOf: PlaceFinder,
): YamlScalar['placeAt'] {
  let spelling: Spelling | undefined;
  return (offset, length) => {
    spelling ??= spell(written);
    return spelling.text === source ? (placeInside(spelling, offset, length, placeOf) ?? place) : place;
  };
}

function placeInside(
  { starts, ends }: Spelling,
  offset: number,
  length: number,
  placeOf: PlaceFinder,
): Place | undefined {
  const last = starts.length - 1;
  if (last < 0) return undefined;
  const index = Math.max(0, offset);
  const start = index > last ? ends[last] : starts[index];
  const end = ends[Math.min(last, index + Math.max(1, length) - 1)];
  return start === undefined || end === undefined ? undefined : placeOf(start, end - start);
}

function acceptedValue(value: unknown): string | number | boolean | null | undefined {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

const STYLES: ReadonlyMap<string, ScalarStyle> = new Map([
  [Scalar.PLAIN, 'plain'],
  [Scalar.QUOTE_SINGLE, 'single'],
  [Scalar.QUOTE_DOUBLE, 'double'],
  [Scalar.BLOCK_FOLDED, 'folded'],
  [Scalar.BLOCK_LITERAL, 'literal'],
]);

function writtenForm(node: Scalar.Parsed, text: string): Written {
  const style = STYLES.get(node.type ?? '') ?? 'plain';
  const [start, end] = node.range;
  const token = node.srcToken;
  if (token?.type !== 'block-scalar') return { style, raw: text.slice(start, end), start };
  const header = text.slice(start, start + 4);
  const digit = /^[|>][+-]?([1-9])/.exec(header)?.[1];
  const body = text.indexOf('\n', start) + 1;
  return {
    style,
    raw: body === 0 ? '' : text.slice(body, end),
    start: body,
    indent: digit === undefined ? undefined : Math.max(0, token.indent) + Number(digit),
    chomp: /^[|>]\d?-/.test(header) ? 'strip' : /^[|>]\d?\+/.test(header) ? 'keep' : 'clip',
  };
}

/** A stretch of the file taken as one plain text: the formula its author meant, so that the rest is still checked. */
export function scalarBetween(start: number, end: number, { text, placeOf }: ScalarReading): YamlScalar {
  const source = text.slice(start, end);
  const placeAt = (offset: number, length: number): Place => placeOf(start + offset, length);
  return { is: 'scalar', value: source, source, place: placeOf(start, end - start), placeAt };
}

/** The null of a value that is not there. */
export function emptyScalar(place: Place): YamlScalar {
  return { is: 'scalar', value: null, source: '', place, placeAt: () => place };
}
