import { type Command, InvalidArgumentError } from 'commander';
import {
  type CaseTable,
  type CaseTest,
  casesOf,
  caseTableOf,
  type Discovery,
  discoverBoxes,
  isYesNo,
  type StudyColumn,
  unusable,
  usableInputs,
} from '../../../analysis/index.ts';
import { uniformStream } from '../../../chance/index.ts';
import { nearest } from '../../../text/index.ts';
import { EXIT, Stop } from '../shell/exit-code.ts';
import { wholeNumber } from '../shell/global-options.ts';
import { type StudyTable, studyTable } from '../shell/study-table.ts';
import type { Perform, Task } from '../shell/task.ts';
import { discoverJson } from '../text/discover-json.ts';
import { discoverText } from '../text/discover-text.ts';
import { opening } from '../text/opening.ts';

interface DiscoverOptions {
  readonly outcome: string;
  readonly above?: number;
  readonly below?: number;
  readonly equals?: string;
  readonly inputs?: string;
  readonly peel: number;
  readonly boxes: number;
  readonly choose?: number;
  readonly halves: number;
}

/** `discover`: under which conditions an outcome comes about. */
export function addDiscover(program: Command, perform: Perform): void {
  const command: Command = program
    .command('discover')
    .description('under which conditions something happens: boxes in the inputs (PRIM)')
    .argument(
      '<table>',
      'the folder of a run or a sweep, or a file of comma-separated values with a line of names',
    )
    .requiredOption('--outcome <name>', 'the column to explain')
    .option('--above <x>', 'a case is a row in which it is above x', number)
    .option('--below <x>', '... below x', number)
    .option('--equals <value>', '... this number or word')
    .option('--inputs <names>', 'look for conditions in these columns only, parted by commas')
    .option('--peel <share>', 'share of a box that a peel takes off', share, 0.05)
    .option('--boxes <n>', 'boxes at most, each among the rows outside those before', wholeNumber(1, 20), 1)
    .option(
      '--choose <peel>',
      'take the box after so many peels, not the one the rule takes',
      wholeNumber(1, 10_000),
    )
    .option('--halves <n>', 'random halves to search again', wholeNumber(0, 1000), 20)
    .action((path: string, options: DiscoverOptions) =>
      perform(command, (task) => discover(path, options, task)),
    );
}

function number(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && !Number.isNaN(value)) return value;
  throw new InvalidArgumentError('It must be a number.');
}

function share(text: string): number {
  const value = number(text);
  if (value > 0 && value <= 0.5) return value;
  throw new InvalidArgumentError('It must be more than 0 and at most 0.5.');
}

async function discover(path: string, options: DiscoverOptions, task: Task): Promise<number> {
  const source = await studyTable(path);
  const outcome = columnNamed(source, options.outcome);
  const test = testOf(source, outcome, options);
  const cases = refused(() => casesOf(outcome, test));
  const { inputs, leftOut } =
    options.inputs === undefined
      ? usualInputs(source, outcome, cases)
      : { inputs: namedInputs(source, outcome, options.inputs), leftOut: [] };
  if (inputs.length === 0) throw new Stop(EXIT.input, `${path} has no column that could be an input`);
  const { table, incomplete } = caseTableOf(inputs, cases, source.shared?.groups);
  const discovery = searched(table, options);
  const chosenPeel = options.choose ?? null;
  const { row, shared } = source;
  const found = {
    source: path,
    row,
    shared,
    outcome: outcome.name,
    test,
    table,
    leftOut,
    incomplete,
    chosenPeel,
    discovery,
  };
  if (task.json) task.terminal.json(discoverJson(found));
  else task.terminal.lines([...opening, ...discoverText(found)]);
  return EXIT.done;
}

function searched(table: CaseTable, { peel, boxes, choose, halves }: DiscoverOptions): Discovery {
  const choice = choose === undefined ? ({ by: 'rule' } as const) : ({ by: 'peel', step: choose } as const);
  return refused(() =>
    discoverBoxes(table, { peel, boxes, choice, halves }, uniformStream('tightrope', 'discover')),
  );
}

/** What the analysis refuses is what the user asked for. */
function refused<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw new Stop(EXIT.input, error.message);
    throw error;
  }
}

function columnNamed({ columns }: StudyTable, name: string): StudyColumn {
  const found = columns.find((column) => column.name === name);
  if (found !== undefined) return found;
  const names = columns.map((column) => column.name);
  const guess = nearest(name, names);
  const question = guess === undefined ? ` (there are ${names.join(', ')})` : `: did you mean "${guess}"?`;
  throw new Stop(EXIT.input, `there is no column "${name}"${question}`);
}

/** What a case is; nothing but a yes/no says it by itself. */
function testOf(
  source: StudyTable,
  column: StudyColumn,
  { above, below, equals }: DiscoverOptions,
): CaseTest {
  const tests: CaseTest[] = [];
  if (above !== undefined) tests.push({ is: 'above', than: above });
  if (below !== undefined) tests.push({ is: 'below', than: below });
  if (equals !== undefined) tests.push({ is: 'equals', value: equals });
  const [test, ...more] = tests;
  if (more.length > 0) throw new Stop(EXIT.input, 'give one of --above, --below and --equals');
  const mixed = equals === undefined ? source.mixed(column.name) : null;
  if (mixed !== null) throw new Stop(EXIT.input, mixed);
  if (test !== undefined) return test;
  if (isYesNo(column)) return { is: 'yes' };
  throw new Stop(
    EXIT.input,
    `${column.name} is no yes/no: say with --above, --below or --equals what counts as a case`,
  );
}

function usualInputs(source: StudyTable, outcome: StudyColumn, cases: Int8Array) {
  const { columns, inputs } = source;
  if (inputs === null) {
    const usable = usableInputs(columns, outcome, cases);
    // A column of numbers with one slip is no column of words: better told where than counted.
    const told = usable.leftOut.map(({ name, because }) => ({
      name,
      because: source.mixed(name)?.split('\n')[0] ?? because,
    }));
    return { ...usable, leftOut: told };
  }
  const own = columns.filter((column) => inputs.includes(column.name) && column !== outcome);
  const reasons = own.map((column) => ({ name: column.name, because: unusable(column) }));
  return {
    inputs: own.filter((column) => unusable(column) === null),
    leftOut: reasons.flatMap(({ name, because }) => (because === null ? [] : [{ name, because }])),
  };
}

/** Columns that the user names: each must serve, for whatever is asked for is not quietly dropped. */
function namedInputs(source: StudyTable, outcome: StudyColumn, names: string): readonly StudyColumn[] {
  const asked = names.split(',').map((name) => name.trim());
  return [...new Set(asked)].map((name) => {
    const column = columnNamed(source, name);
    if (column === outcome) throw new Stop(EXIT.input, `${name} cannot explain itself`);
    const fault = source.mixed(name) ?? unusable(column);
    if (fault === null) return column;
    throw new Stop(EXIT.input, unusable(column) === null ? fault : `column ${name} ${fault}`);
  });
}
