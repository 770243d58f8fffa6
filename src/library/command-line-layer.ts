import type { TextLayer } from '../language/index.ts';

/** What a command line changes in a scenario. */
export interface Changes {
  /** Estimates and the number or distribution each becomes. */
  readonly set: readonly { readonly name: string; readonly value: string }[];
  /** Mechanisms switched off. */
  readonly without: readonly string[];
  /** A span like 2025-04..2030-12 or a number of months; null leaves the scenario's own. */
  readonly months: string | null;
}

/** The name that messages give to what was typed. */
export const COMMAND_LINE = 'command line';

/**
 * The changes as one more scenario on top of the others, or nothing when there are none. It is checked like any file, so
 * that a wrong name gets a place and a guess.
 */
export function commandLineLayer({ set, without, months }: Changes): readonly TextLayer[] {
  const lines = [
    ...(months === null ? [] : [`months: ${plainOrQuoted(months)}`]),
    ...(set.length === 0
      ? []
      : ['levers:', ...set.map(({ name, value }) => `  ${key(name)}: ${plainOrQuoted(value)}`)]),
    ...(without.length === 0 ? [] : ['without:', ...without.map((name) => `  - ${key(name)}`)]),
  ];
  if (lines.length === 0) return [];
  return [{ files: [{ name: COMMAND_LINE, text: `${lines.join('\n')}\n` }], replaces: true }];
}

/** Names and plain numbers stand as typed; whatever YAML might read otherwise stands in quotes. */
const key = (text: string): string => (/^[A-Za-z][\w.]*$/.test(text) ? text : JSON.stringify(text));

const plainOrQuoted = (text: string): string =>
  /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? text : JSON.stringify(text);
