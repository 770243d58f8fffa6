import fc from 'fast-check';

const TOKENS = /[A-Za-z_]\w*|[0-9.]+|"[^"]*"|[-+*/<>=,:{}[\]().]|\n/g;
const VALUES = /(?<=: )[^,{}[\]\n]+/g;

/** Values that stand for another type, an extreme, or nothing. */
const STRANGE = [
  'null',
  '[1, 2]',
  '{a: 1}',
  '""',
  '-1',
  '0',
  '1e308',
  '-1e308',
  '1e-320',
  '99999999',
  'true',
  '"x y"',
  '{}',
  '[]',
  'self',
  'target',
  'month',
  '"normal(0, 1)"',
  '"pick(k, 1)"',
  '"split(3, k, 1)"',
  '2020-01',
  'anyone',
  '.nan',
  '.inf',
  'total',
  'constructor',
  '__proto__',
  '"\\u0000"',
  '*a',
  '&a',
  '!t',
  '>-',
  '|',
  '#',
  '-',
  '?',
];

/** One edit of a text: what is done, where, and with what. */
interface Edit {
  readonly how: 'swap' | 'drop' | 'word' | 'value' | 'lines' | 'repeat' | 'rename';
  readonly at: number;
  readonly by: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  how: fc.constantFrom('swap', 'swap', 'drop', 'word', 'word', 'value', 'value', 'lines', 'repeat', 'rename'),
  at: fc.nat(),
  by: fc.nat(),
});

/** A text with one to three random edits. */
export const mutationsOf = (text: string): fc.Arbitrary<string> =>
  fc.array(edit, { minLength: 1, maxLength: 3 }).map((edits) => edits.reduce(edited, text));

function edited(text: string, { how, at, by }: Edit): string {
  const tokens = [...text.matchAll(TOKENS)];
  const token = tokens[at % Math.max(1, tokens.length)];
  const other = tokens[by % Math.max(1, tokens.length)]?.[0] ?? '';
  const strange = STRANGE[by % STRANGE.length] ?? '';
  if (token === undefined) return strange;
  switch (how) {
    case 'swap':
      return replaced(text, token, other);
    case 'drop':
      return replaced(text, token, '');
    case 'word':
      return replaced(text, token, strange);
    case 'value': {
      const values = [...text.matchAll(VALUES)];
      return replaced(text, values[at % Math.max(1, values.length)] ?? token, strange);
    }
    case 'rename':
      return /^\w+$/.test(token[0]) ? text.replaceAll(new RegExp(`\\b${token[0]}\\b`, 'g'), other) : text;
    default:
      return withLines(text, how, at, by);
  }
}

const replaced = (text: string, { index, 0: found }: RegExpExecArray, by: string): string =>
  text.slice(0, index) + by + text.slice(index + found.length);

function withLines(text: string, how: 'lines' | 'repeat', at: number, by: number): string {
  const lines = text.split('\n');
  const line = at % lines.length;
  if (how === 'lines') lines.splice(line, 1 + (by % 2));
  else lines.splice(by % lines.length, 0, lines[line] ?? '');
  return lines.join('\n');
}
