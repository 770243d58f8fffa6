import { lengthOf, type StudyColumn } from './study-column.ts';

/** When a row is a case: where a yes/no says yes, or where a value passes a test. */
export type CaseTest =
  | { readonly is: 'yes' }
  | { readonly is: 'above'; readonly than: number }
  | { readonly is: 'below'; readonly than: number }
  | { readonly is: 'equals'; readonly value: string };

const yes = ['1', 'yes', 'true', 'y'];
const no = ['0', 'no', 'false', 'n'];

/** A column as a yes/no is one of 0 and 1, or of two words for them. */
export function isYesNo(column: StudyColumn): boolean {
  if (column.is === 'number')
    return column.values.every((value) => value === 0 || value === 1 || Number.isNaN(value));
  return column.labels.every((label) => [...yes, ...no].includes(label.toLowerCase()));
}

/** 1 where a row is a case, 0 where it is none, -1 where the column does not say. Throws a RangeError where the test makes no sense. */
export function casesOf(column: StudyColumn, test: CaseTest): Int8Array {
  const isCase = column.is === 'number' ? numberTest(column.name, test) : null;
  const ofLabel = column.is === 'labels' ? labelTest(column.name, test) : null;
  return Int8Array.from({ length: lengthOf(column) }, (_, row) => {
    if (column.is === 'number') {
      const value = column.values[row] ?? Number.NaN;
      return Number.isNaN(value) ? -1 : Number(isCase?.(value));
    }
    const label = column.labels[column.codes[row] ?? -1];
    return label === undefined ? -1 : Number(ofLabel?.(label));
  });
}

function numberTest(name: string, test: CaseTest): (value: number) => boolean {
  if (test.is === 'yes') return (value) => value === 1;
  if (test.is === 'above') return (value) => value > test.than;
  if (test.is === 'below') return (value) => value < test.than;
  const wanted = /^(inf|infinity|never)$/i.test(test.value) ? Infinity : Number(test.value);
  if (Number.isNaN(wanted)) throw new RangeError(`${name} holds numbers, and "${test.value}" is none`);
  return (value) => value === wanted;
}

function labelTest(name: string, test: CaseTest): (label: string) => boolean {
  if (test.is === 'yes') return (label) => yes.includes(label.toLowerCase());
  if (test.is === 'equals') return (label) => label === test.value;
  throw new RangeError(`${name} holds words, which are neither above nor below anything`);
}
