/** A number for reading: three figures that count, thousands in groups; `never` for an infinite time. */
export function figure(value: number): string {
  if (value === Infinity) return 'never';
  if (!Number.isFinite(value)) return '-';
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e9) return grouped(value);
  if (size >= 1e9 || size < 1e-4) return value.toExponential(2);
  if (size >= 100) return grouped(Math.round(value));
  return value.toFixed(placesOf(value));
}

/** A number with half the width of its interval, to the same places: 0.492 ±0.005. */
export function figureWithin(value: number, half: number): string {
  if (!Number.isFinite(half)) return figure(value);
  const isRound = Number.isInteger(value) && !Number.isInteger(half) && Math.abs(value) < 1e9;
  const words = isRound ? roundFigure(value, half) : figure(value);
  const isWhole = Number.isInteger(value) && !isRound;
  const places = words.includes('e') || isWhole ? null : (words.split('.')[1]?.length ?? 0);
  const own = places === null ? figure(half) : half >= 100 ? figure(half) : half.toFixed(places);
  return `${words} ±${Number(own.replaceAll(',', '')) === 0 && half > 0 ? half.toPrecision(1) : own}`;
}

/** A mean that happens to be whole, to the places that it would have were it not. */
function roundFigure(value: number, half: number): string {
  const places = placesOf(value === 0 ? half : value);
  return places === 0 ? grouped(value) : value.toFixed(places);
}

const placesOf = (value: number): number => Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));

/** A whole number with its thousands in groups: 10,000. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A share as a percentage: 12.3 %. */
export const percent = (share: number): string => `${percentage(share)} %`;

/** The same without the sign. */
export const percentage = (share: number): string => (100 * share).toFixed(1);

/** The ends of an interval of shares: 10.4..14.5 %. */
export const percentSpan = (low: number, high: number): string => `${percentage(low)}..${percentage(high)} %`;

/** The ends of an interval: 0.31..0.72, `?` where the worlds are too few to bound it. */
export function span(low: number, high: number): string {
  const end = (value: number): string => (Number.isFinite(value) ? figure(value) : '?');
  return `${end(low)}..${end(high)}`;
}

/** Words for a number, with a plus sign when it exceeds zero. */
export const signed = (value: number, words: string): string => (value > 0 ? `+${words}` : words);

/** `1 world`, `2 worlds`. */
export const count = (number: number, one: string, more = `${one}s`): string =>
  `${grouped(number)} ${number === 1 ? one : more}`;
