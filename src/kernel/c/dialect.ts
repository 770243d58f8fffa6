import type { Dialect } from '../source/dialect.ts';

/** Functions of the program bear this before their names, so that none is taken for one of the C library. */
export const own = (name: string): string => `own_${name}`;

export const c: Dialect = {
  number(value) {
    if (Number.isNaN(value)) return 'NAN';
    if (!Number.isFinite(value)) return value < 0 ? '(-INFINITY)' : 'INFINITY';
    const digits = Object.is(value, -0) ? '-0' : String(value);
    const text = /[.e]/.test(digits) ? digits : `${digits}.0`;
    return text.startsWith('-') ? `(${text})` : text;
  },
  double: (whole) => `(double)${whole}`,
  flag: (test) => `(${test})`,
  whole: (value) => `(int)${value}`,
  comparisons: { '<': '<', '<=': '<=', '>': '>', '>=': '>=', '==': '==', '!=': '!=' },
  declares: { double: 'double', whole: 'int', fixed: 'const int' },
  plain: { sqrt: 'sqrt', floor: 'floor', ceil: 'ceil', abs: 'fabs', min: 'least', max: 'most' },
  numerics: own,
  draw: own,
  routine: own,
  sumOf: ({ distribution, site }, month, numbers) =>
    `${own(`sum_of_${distribution}`)}(${[site, month, ...numbers].join(', ')})`,
  fails: 'failure',
  letOwn: () => null,
};
