import { type Problem, plainText } from '../text/index.ts';
import { COMMAND_LINE } from './command-line-layer.ts';

/** Whether a complaint is about the command line and not about a file. */
export const isTyped = ({ place }: Problem): boolean => place.file === COMMAND_LINE;

/** A complaint about the command line: the option as it was typed stands in the place of file, line and column. */
export function typedSentence(problem: Problem, sources: ReadonlyMap<string, string>): string {
  const { place, what, guess } = problem;
  const line = (sources.get(COMMAND_LINE) ?? '').split('\n')[place.line - 1] ?? '';
  const question = guess === undefined ? '' : `: did you mean "${plainText(guess)}"?`;
  return `${plainText(optionOf(line))}: ${plainText(what)}${question}`;
}

/** `  upkeep: 3` was `--set upkeep=3`, `  - luck` was `--without luck`, `months: 12` was `--months 12`. */
function optionOf(line: string): string {
  const [, mechanism] = /^ {2}- (.*)$/.exec(line) ?? [];
  if (mechanism !== undefined) return `--without ${bare(mechanism)}`;
  const [, name = '', value = ''] = /^ *("(?:[^"\\]|\\.)*"|[^:]*): (.*)$/.exec(line) ?? [];
  return line.startsWith('months:') ? `--months ${bare(value)}` : `--set ${bare(name)}=${bare(value)}`;
}

const bare = (text: string): string => (text.startsWith('"') ? String(JSON.parse(text)) : text);
