import { plainText, visibleText } from './plain-text.ts';
import { inOrder, type Problem } from './problem.ts';

const WIDEST_LINE = 100;

/** The first line of a message: `file:line:column  what: did you mean "guess"?`. */
export function headline({ place, what, guess, severity }: Problem): string {
  const where = `${plainText(place.file)}:${place.line}:${place.column}`;
  const grade = severity === 'warning' ? 'warning: ' : '';
  const question = guess === undefined ? '' : `: did you mean "${plainText(guess)}"?`;
  return `${where}  ${grade}${plainText(what)}${question}`;
}

/** A whole message: the headline, the line of the file with carets under the place, and the hint. */
export function frame(problem: Problem, source: string): string {
  const number = String(problem.place.line);
  const margin = ' '.repeat(number.length);
  const lines = [headline(problem)];
  const line = source.split(/\r\n|\r|\n/, problem.place.line)[problem.place.line - 1];
  if (line !== undefined && line.trim() !== '') {
    const { text, carets } = underlined(
      line.replace(/^\ufeff/, ''),
      problem.place.column,
      problem.place.length,
    );
    lines.push(`  ${number} | ${text}`, `  ${margin} | ${carets}`);
  }
  if (problem.hint !== undefined) lines.push(`  ${margin} = ${plainText(problem.hint)}`);
  return lines.join('\n');
}

/** All messages in reading order with a blank line between; `sources` maps file names to their texts. */
export function frames(
  problems: readonly Problem[],
  sources: ReadonlyMap<string, string>,
  most = 50,
): string {
  const ordered = inOrder(problems);
  const shown = ordered.slice(0, most).map((one) => frame(one, sources.get(one.place.file) ?? ''));
  if (ordered.length > most) shown.push(`... and ${ordered.length - most} more problems`);
  return shown.join('\n\n');
}

/** Cuts a long line around the column and puts carets below; tabs stay tabs in both so that they line up. */
function underlined(line: string, column: number, length: number): { text: string; carets: string } {
  const from =
    line.length <= WIDEST_LINE ? 0 : Math.max(0, Math.min(column - 1 - 40, line.length - WIDEST_LINE));
  const text = visibleText(line.slice(from, from + WIDEST_LINE));
  const before = text.slice(0, column - 1 - from);
  const room = Math.max(1, WIDEST_LINE - before.length);
  const gap = Array.from(before, (letter) => (letter === '\t' ? '\t' : ' ')).join('');
  const marked = text.slice(before.length, before.length + Math.min(length, room));
  return {
    text: `${from > 0 ? '...' : ''}${text}`,
    carets: `${from > 0 ? '   ' : ''}${gap}${carets(marked)}`,
  };
}

function carets(marked: string): string {
  return '^'.repeat(Math.max(1, Array.from(marked).length));
}
