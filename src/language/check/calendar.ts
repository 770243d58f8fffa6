import type { YamlNode } from '../../text/index.ts';
import type { Calendar } from '../model/index.ts';
import type { Report } from './report.ts';

/** Longest run a file may ask for. */
const MOST_MONTHS = 12_000;

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/**
 * Reads the last of `months:` lines, `2025-04..2030-12` or a whole number of months; after a span a number keeps the month
 * in which that begins. A faulty one is reported, and a span read as it can have been meant.
 */
export function readCalendar(lines: readonly YamlNode[], report: Report): Calendar {
  const fallback: Calendar = { months: 12, first: null };
  const node = lines.at(-1);
  if (node?.is !== 'scalar') return fallback;
  if (typeof node.value === 'number' && Number.isInteger(node.value)) {
    if (node.value >= 1 && node.value <= MOST_MONTHS)
      return { months: node.value, first: beginning(lines.slice(0, -1)) };
    report.at(node.place, `months must be from 1 to ${MOST_MONTHS}`);
    return fallback;
  }
  const [from = '', until = '', more] = String(node.value).split('..');
  const first = yearMonth(from.trim());
  const last = yearMonth(until.trim());
  if (first === null || last === null || more !== undefined) {
    report.at(node.place, 'months must be a span like 2025-04..2030-12, or a whole number of months');
    return fallback;
  }
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  if (months < 1) {
    report.at(node.place, 'the span of months ends before it begins', {
      hint: `write ${until.trim()}..${from.trim()}`,
    });
    return { months: Math.min(2 - months, MOST_MONTHS), first: last };
  }
  if (months > MOST_MONTHS) report.at(node.place, `a run has at most ${MOST_MONTHS} months`);
  return { months: Math.min(months, MOST_MONTHS), first };
}

/** The month in which the last span among some lines begins; null when there is none. */
function beginning(lines: readonly YamlNode[]): Calendar['first'] {
  const begun = lines.flatMap(
    (line) => yearMonth((line.is === 'scalar' && line.source.split('..')[0]?.trim()) || '') ?? [],
  );
  return begun.at(-1) ?? null;
}

/** Index of a month like `2028-12`, or of the n-th month (from 1) of a model that counts plain months; null when it is neither. */
export function monthIndex(date: string | number, calendar: Calendar): number | null {
  if (calendar.first === null) {
    return /^-?\d+$/.test(String(date)) ? Number(date) - 1 : null;
  }
  const at = yearMonth(String(date));
  return at && (at.year - calendar.first.year) * 12 + at.month - calendar.first.month;
}

/** The month of an index as a reader writes it: `2028-12`, or 1 for the first of plain months. */
export function monthName(index: number, calendar: Calendar): string {
  if (calendar.first === null) return String(index + 1);
  const count = calendar.first.year * 12 + calendar.first.month - 1 + index;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The run as a reader writes it: `2025-04..2030-12`, or plain months from 1. */
export function runText(calendar: Calendar): string {
  return `${monthName(0, calendar)}..${monthName(calendar.months - 1, calendar)}`;
}

function yearMonth(text: string): { year: number; month: number } | null {
  const match = MONTH.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2]) } : null;
}
