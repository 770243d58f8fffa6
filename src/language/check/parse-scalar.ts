import type { YamlNode } from '../../text/index.ts';
import { type ParsedFormula, parseFormula } from '../formula/parse-formula.ts';
import type { Report } from './report.ts';

/** Parses the formula in a scalar; null after what is wrong with it has been reported at its place. */
export function parseScalar(node: YamlNode & { is: 'scalar' }, report: Report): ParsedFormula | null {
  const parsed = parseFormula(node.source);
  if ('node' in parsed) return parsed;
  const { offset, length, what, guess } = parsed;
  report.at(node.placeAt(offset, length), what, guess === undefined ? {} : { hint: guess });
  return null;
}
