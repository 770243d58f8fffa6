import { type Command, InvalidArgumentError, Option } from 'commander';
import { type EngineChoice, quickestEngine } from '../../../engine/index.ts';
import { forcedColours, usualCharset } from '../../../words/index.ts';
import type { Look } from './terminal.ts';

/** What may be said with every command. */
export interface GlobalOptions {
  readonly json?: boolean;
  readonly plain?: boolean;
  readonly screenReader?: boolean;
  readonly color: 'auto' | 'always' | 'never';
  readonly charset?: Look['charset'];
  readonly quiet?: boolean;
  readonly state: boolean;
  readonly engine: 'auto' | EngineChoice;
}

/** Adds the options that every command understands. */
export function addGlobalOptions(program: Command): Command {
  return program
    .option('--json', 'print one JSON document and nothing else')
    .option('--plain', 'plain text without colour')
    .option('--screen-reader', 'sentences and numbered menus, nothing that moves')
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
    .addOption(
      new Option('--charset <set>', 'characters to write with').choices(['unicode', 'block', 'ascii']),
    )
    .option('--quiet', 'no progress')
    .option('--no-state', 'neither read nor keep what the screens remember')
    .addOption(
      new Option('--engine <name>', 'what runs the model')
        .choices(['auto', 'wasm', 'wasm-f32', 'js', 'interpreter'])
        .default('auto'),
    );
}

/** How words are to look. `--color` comes first, then what the environment says. */
export function lookOf(options: GlobalOptions, environment: NodeJS.ProcessEnv): Look {
  const isPlain = options.plain === true || options.screenReader === true;
  return {
    color: isPlain ? 'never' : options.color === 'auto' ? environmentColor(environment) : options.color,
    charset: options.charset ?? usualCharset(environment),
    quiet: options.quiet === true || options.screenReader === true,
  };
}

/** NO_COLOR (https://no-color.org) counts when it is set to anything at all, then FORCE_COLOR, then a terminal that can do nothing. */
function environmentColor(environment: NodeJS.ProcessEnv): Look['color'] {
  const { NO_COLOR = '', TERM } = environment;
  const forced = forcedColours(environment);
  if (NO_COLOR !== '' || forced === 0) return 'never';
  if (forced !== null) return 'always';
  return TERM === 'dumb' ? 'never' : 'auto';
}

/** `auto` is the fastest reading there is. */
export const engineOf = ({ engine }: GlobalOptions): EngineChoice =>
  engine === 'auto' ? quickestEngine() : engine;

/** A reader of whole numbers from `low` to `high` for commander. */
export function wholeNumber(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= low && value <= high) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${low} to ${high}.`);
  };
}

/** Gathers the values of an option that may be given several times. */
export const gather = (text: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  text,
];
