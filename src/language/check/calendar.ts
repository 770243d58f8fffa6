import type { Place, YamlNode } from '../../text/index.ts';
import type { Calendar } from '../model/index.ts';
import type { Report } from './report.ts';

/** Longest run a file may ask for. */
const MOST_MONTHS = 12_000;

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/**
 * Reads the last of `months:` lines, `2025-04..2030-12` or a whole number of months; after a span a number keeps the month
 * in which that begins. A faulty span is reported, and read as it can have been meant.
 */
export function readCalendar(lines: readonly YamlNode[], report: Report): Calendar {
  const span = lines.flatMap((line) => spanOf(line) ?? []).at(-1);
  const line = lines.at(-1);
  if (line?.is === 'scalar' && typeof line.value === 'number')
    return { months: line.value, first: span?.first ?? null };
  return span === undefined ? { months: 12, first: null } : calendarOf(span, report);
}

interface YearMonth {
  readonly year: number;
  readonly month: number;
}

interface Span {
  readonly first: YearMonth;
  readonly last: YearMonth;
  readonly text: string;
  readonly place: Place;
}

function spanOf(line: YamlNode): Span | null {
  if (line.is !== 'scalar') return null;
  const [first, last] = line.source.split('..').map(yearMonth);
  return first && last ? { first, last, text: line.source, place: line.place } : null;
}

function calendarOf({ first, last, text, place }: Span, report: Report): Calendar {
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  if (months < 1) {
    const hint = `write ${text.split('..').toReversed().join('..')}`;
    report.at(place, 'the span of months ends before it begins', { hint });
    return { months: Math.min(2 - months, MOST_MONTHS), first: last };
  }
  if (months > MOST_MONTHS) report.at(place, `a run has at most ${MOST_MONTHS} months`);
  return { months: Math.min(months, MOST_MONTHS), first };
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
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** The run as a reader writes it: `2025-04..2030-12`, or plain months from 1. */
export function runText(calendar: Calendar): string {
  return `${monthName(0, calendar)}..${monthName(calendar.months - 1, calendar)}`;
}

function yearMonth(text: string): YearMonth | null {
  const match = MONTH.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2]) } : null;
}
