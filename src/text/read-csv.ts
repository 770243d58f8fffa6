import { cleanText } from './plain-text.ts';
import { type Problem, problem } from './problem.ts';

/** A table read from comma-separated values: the texts of its cells, and the line on which each row begins. */
export interface CsvTable {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

/** A table, or every complaint about its text; no more than a screenful. */
export type ReadCsv =
  | { readonly is: 'table'; readonly table: CsvTable }
  | { readonly is: 'broken'; readonly problems: readonly Problem[] };

const mostProblems = 20;

/**
 * Reads comma-separated values with a line of names first (RFC 4180; a byte order mark, any line ends, blank lines and
 * blanks around unquoted cells are allowed). Rows with another number of cells, names that are missing or stand twice and
 * quotes that do not close are complained of with their place.
 */
export function readCsv(source: string, file: string): ReadCsv {
  const text = cleanText(source);
  const broken: Problem[] = [];
  const complain = (line: number, what: string, column = 1): void => {
    broken.push(problem({ file, line, column, length: 1 }, what));
  };
  const records = [...recordsOf(text, complain)];
  const [header, ...body] = records;
  if (header === undefined) complain(1, 'there is no line of names');
  else {
    complainOfNames(header, complain);
    if (body.length === 0) complain(header.line, 'there is no row below the line of names');
    for (const { line, cells } of body) {
      if (broken.length >= mostProblems) break;
      if (cells.length !== header.cells.length)
        complain(line, `this row has ${cells.length} cells, but there are ${header.cells.length} names`);
    }
  }
  if (header === undefined || broken.length > 0)
    return { is: 'broken', problems: broken.slice(0, mostProblems) };
  const rows = body.map(({ cells }) => cells);
  return { is: 'table', table: { names: header.cells, rows, lines: body.map(({ line }) => line) } };
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

type Complain = (line: number, what: string, column?: number) => void;

function complainOfNames({ line, cells }: CsvRecord, complain: Complain): void {
  const [only, ...more] = cells;
  if (more.length === 0 && /[;\t]/.test(only ?? '')) complain(line, 'cells must be parted by commas');
  cells.forEach((name, column) => {
    if (name === '') complain(line, `column ${column + 1} has no name`);
    else if (cells.indexOf(name) !== column) complain(line, `two columns are called "${name}"`);
  });
}

/** The records of a text whose lines end in `\n`, blank ones left out. */
function* recordsOf(text: string, complain: Complain): Generator<CsvRecord> {
  let [offset, line] = [0, 1];
  while (offset < text.length) {
    const started = line;
    const cells: string[] = [];
    let isBlank = true;
    for (let isOpen = true; isOpen; ) {
      const cell = cellAt(text, offset);
      if (cell.fault !== null) {
        complain(line, cell.fault, offset - text.lastIndexOf('\n', offset - 1));
        if (cell.end >= text.length) return;
      }
      isBlank &&= cell.text === '' && !cell.isQuoted;
      cells.push(cell.text);
      line += cell.lines;
      isOpen = text[cell.end] === ',';
      offset = cell.end + 1;
    }
    line += 1;
    if (!(isBlank && cells.length === 1)) yield { line: started, cells };
  }
}

interface Cell {
  readonly text: string;
  readonly isQuoted: boolean;
  /** Where the comma or line end after it stands. */
  readonly end: number;
  /** Line ends inside its quotes. */
  readonly lines: number;
  readonly fault: string | null;
}

function cellAt(text: string, from: number): Cell {
  let start = from;
  while (text[start] === ' ' || text[start] === '\t') start += 1;
  if (text[start] === '"') return quotedAt(text, start);
  const end = endOfCell(text, from);
  return { text: text.slice(from, end).trim(), isQuoted: false, end, lines: 0, fault: null };
}

function endOfCell(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n') end += 1;
  return end;
}

function quotedAt(text: string, from: number): Cell {
  let close = text.indexOf('"', from + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const isClosed = close >= 0;
  const inside = text.slice(from + 1, isClosed ? close : text.length);
  const after = isClosed ? close + 1 : text.length;
  const end = endOfCell(text, after);
  const isFollowed = text.slice(after, end).trim() !== '';
  return {
    text: inside.replaceAll('""', '"'),
    isQuoted: true,
    end,
    lines: inside.split('\n').length - 1,
    fault: isClosed
      ? isFollowed
        ? 'there is more behind the closing quote'
        : null
      : 'this quote is never closed',
  };
}
