import { CommanderError } from 'commander';
import { errorCode } from '../../library/index.ts';
import { programFor } from './program.ts';
import { EXIT, Stop } from './shell/exit-code.ts';
import { logFault } from './shell/fault-log.ts';
import { listenForFaults } from './shell/faults.ts';
import { engineOf, type GlobalOptions, lookOf } from './shell/global-options.ts';
import { listenForInterruption } from './shell/interruption.ts';
import { type OpenScreens, screensFor } from './shell/screens.ts';
import { storeStop } from './shell/store-stop.ts';
import type { Perform } from './shell/task.ts';
import { type Streams, terminalOn } from './shell/terminal.ts';

/** Understands and does what a command line says; gives the exit code. Never throws. */
export async function commandLine(
  words: readonly string[],
  version: string,
  openScreens: OpenScreens,
): Promise<number> {
  const streams: Streams = { out: process.stdout, error: process.stderr };
  watch(process.stdout);
  // There is nowhere left to say that standard error cannot be written.
  process.stderr.on('error', () => {});
  const interruption = listenForInterruption();
  const faults = listenForFaults(EXIT.bug);
  let code: number = EXIT.done;
  const perform: Perform = async (command, work) => {
    const options = command.optsWithGlobals<GlobalOptions>();
    const terminal = terminalOn(streams, lookOf(options, process.env));
    code = await work({
      terminal,
      json: options.json === true,
      engine: engineOf(options),
      interruption,
      version,
      words,
      openScreens: screensFor(options, openScreens, interruption, faults),
    });
  };
  try {
    const done = programFor(version, streams, perform, words).then((program) =>
      program.parseAsync([...words], { from: 'user' }),
    );
    await Promise.race([done, faults.broke]);
    return code;
  } catch (error) {
    return endingOf(error, words, version);
  } finally {
    interruption.stopListening();
    faults.stopListening();
  }
}

/** Ends quietly when the reader of the output has gone, as with `| head`; with a sentence when it cannot be written. */
function watch(stream: NodeJS.WriteStream): void {
  stream.on('error', (error) => {
    if (errorCode(error) === 'EPIPE') process.exit(EXIT.readerGone);
    process.stderr.write(`tightrope: the output cannot be written: ${error.message}\n`);
    process.exit(EXIT.brokenOff);
  });
}

/** Says what went wrong in one sentence and gives the exit code for it. */
function endingOf(thrown: unknown, words: readonly string[], version: string): number {
  const error = storeStop(thrown);
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.input;
  if (error instanceof Stop) {
    process.stderr.write(
      `${error.message.includes('\n') || /^\S+:\d+:\d+ /.test(error.message) ? '' : 'tightrope: '}${error.message}\n`,
    );
    return error.code;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && 'syscall' in error && errorCode(error) !== '') {
    process.stderr.write(`tightrope: reading or writing broke off: ${message}\n`);
    return EXIT.brokenOff;
  }
  const command = ['tightrope', ...words].join(' ');
  const log = logFault(error, command, version);
  const report =
    log === null ? `Please report it with the command: ${command}` : `Please report it with ${log}`;
  process.stderr.write(`tightrope: this is a fault of the program, not yours: ${message}. ${report}\n`);
  return EXIT.bug;
}
