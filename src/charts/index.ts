// Pictures as rows of styled characters: fans, bars, small lines. Pure: numbers in, rows out; knows no terminal, and of colours only
// what they mean. Start at fan-chart.ts.
export { type Bar, bar, type SignedBar, signedBar } from './bar.ts';
export { type FanShape, fanChart } from './fan-chart.ts';
export { type Charset, type Glyphs, glyphsOf, type Look } from './look.ts';
export { type Range, rangeAround } from './range.ts';
export {
  fitted,
  joined,
  plainRow,
  type Row,
  rowText,
  type Span,
  type Style,
  styled,
  type Tint,
  widthOf,
} from './row.ts';
export { sparkline } from './sparkline.ts';
