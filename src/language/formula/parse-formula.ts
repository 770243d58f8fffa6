import { create, type MathNode, parseDependencies } from 'mathjs/number';
import { refusal } from './allowed.ts';
import { FORMULA_LIMITS, type FormulaFault } from './limits.ts';

/** A parsed formula: its tree and where each name and number in it stands (offset in the text). */
export interface ParsedFormula {
  readonly node: MathNode;
  readonly offsets: ReadonlyMap<MathNode, number>;
}

const { parse } = create(parseDependencies ?? {});

/** Parses one formula and refuses every construct the language does not have. Never throws. */
export function parseFormula(written: string): ParsedFormula | FormulaFault {
  // A formula may run over lines: their ends are blanks to it, and to mathjs too.
  const text = written.replace(/[\n\t]/g, ' ');
  const tooMuch = sizeFault(text) ?? characterFault(text);
  if (tooMuch) return tooMuch;
  let node: MathNode;
  try {
    node = parse(text);
  } catch (error) {
    return syntaxFault(text, error);
  }
  const offsets = leafOffsets(node, text);
  const refused = refusal(node, offsets);
  return refused ?? { node, offsets };
}

function sizeFault(text: string): FormulaFault | null {
  const whole = { offset: 0, length: Math.min(text.length, 60) };
  if (text.trim() === '') return { what: 'this formula is empty', ...whole };
  if (text.length > FORMULA_LIMITS.characters) {
    return {
      what: `a formula has at most ${FORMULA_LIMITS.characters} characters, this one has ${text.length}`,
      ...whole,
    };
  }
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth > FORMULA_LIMITS.brackets) {
      return { what: `brackets are nested more than ${FORMULA_LIMITS.brackets} deep`, offset: at, length: 1 };
    }
  }
  if ((text.match(/\^/g) ?? []).length > FORMULA_LIMITS.powers) {
    return { what: `a formula has at most ${FORMULA_LIMITS.powers} powers`, ...whole };
  }
  const signs = new RegExp(`(?:[-+]\\s*){${FORMULA_LIMITS.signs}}|(?:not\\s+){${FORMULA_LIMITS.signs}}`).exec(
    text,
  );
  if (signs) return { what: 'too many signs in a row', offset: signs.index, length: signs[0].length };
  return null;
}

/** Signs that mathjs understands and the language does not, found before parsing so that each gets its own sentence. */
const REFUSED_SIGNS: readonly { readonly sign: RegExp; readonly what: string; readonly guess?: string }[] = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
  { sign: /[\u0000-\u001f\u007f-\u009f]/, what: 'a formula cannot hold control characters' },
  { sign: /[\u2212\u2013\u2014]/, what: 'this dash is no minus sign', guess: 'write -' },
  { sign: /[\u00d7\u00b7\u22c5]/, what: 'this is no sign for a product', guess: 'write *' },
  { sign: /[\u2264\u2265\u2260]/, what: 'this comparison is written otherwise', guess: 'write <=, >= or !=' },
  {
    sign: /[\u201c\u201d\u201e\u00ab\u00bb]/,
    what: 'these are no straight quotes',
    guess: 'write " before and after a date',
  },
  { sign: /#/, what: 'a formula cannot hold a comment', guess: 'put it in says:' },
  { sign: /\?/, what: '"? :" is not part of the language', guess: 'write if(condition, yes, no)' },
  {
    sign: /(?<![<>=!])=(?!=)/,
    what: '"=" sets a value, which a formula cannot do',
    guess: 'compare with ==',
  },
  { sign: /!(?!=)/, what: '"!" is not part of the language', guess: 'write not' },
  { sign: /&&?/, what: '"&" is not part of the language', guess: 'write and' },
  { sign: /\|\|?/, what: '"|" is not part of the language', guess: 'write or' },
  { sign: /'/, what: "' is not part of the language" },
  { sign: /;/, what: 'a formula is one expression, without ";"' },
  { sign: /[[\]{}]/, what: 'square and curly brackets are not part of the language' },
  { sign: /:/, what: '":" is not part of the language outside quoted dates' },
  { sign: /[~`@$\\]|[^\u0020-\u007e]/, what: 'this sign is not part of the language' },
  { sign: /(?<![\w.])0[xXbBoO][0-9A-Fa-f]/, what: 'numbers are written in tens' },
  { sign: /\*\*/, what: '"**" is not part of the language', guess: 'write ^' },
  { sign: /\.[*/^]/, what: 'element-wise operators are not part of the language' },
  { sign: /<<|>>/, what: 'shifts are not part of the language' },
];

function characterFault(text: string): FormulaFault | null {
  const outsideDates = text.replace(/"[^"]*"/g, (date) => '_'.repeat(date.length));
  for (const { sign, what, guess } of REFUSED_SIGNS) {
    const found = sign.exec(outsideDates);
    if (found)
      return {
        what,
        ...(guess === undefined ? {} : { guess }),
        offset: found.index,
        length: found[0].length,
      };
  }
  return null;
}

function syntaxFault(text: string, error: unknown): FormulaFault {
  const at = typeof error === 'object' && error !== null && 'char' in error ? Number(error.char) - 1 : 0;
  const offset = Math.max(0, Math.min(text.length - 1, Number.isFinite(at) ? at : 0));
  const open = (text.match(/\(/g) ?? []).length - (text.match(/\)/g) ?? []).length;
  if (open > 0)
    return { what: `${open} bracket${open > 1 ? 's' : ''} opened and not closed`, offset, length: 1 };
  if (open < 0) return { what: 'a bracket is closed that was not opened', offset, length: 1 };
  const raw = error instanceof Error ? error.message.replace(/\s*\(char \d+\)\s*$/, '') : 'it cannot be read';
  const what = /stack/i.test(raw)
    ? 'this formula is nested too deep'
    : `this formula cannot be read: ${raw.toLowerCase()}`;
  return { what, offset, length: 1 };
}

/** Texts in quotes, numbers, and words: what a leaf of a tree is written as. */
const LEAVES = /"[^"]*"|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[A-Za-z_][A-Za-z0-9_]*/g;

/** mathjs trees carry no places; but leaves occur in a tree, read left to right, in the order they stand in the text. */
function leafOffsets(root: MathNode, text: string): ReadonlyMap<MathNode, number> {
  const leaves = [...text.matchAll(LEAVES)];
  const offsets = new Map<MathNode, number>();
  let next = 0;
  const claim = (node: MathNode, isMeant: (leaf: string) => boolean): void => {
    const found = leaves.findIndex((leaf, index) => index >= next && isMeant(leaf[0]));
    if (found < 0) return;
    offsets.set(node, leaves[found]?.index ?? 0);
    next = found + 1;
  };
  const visit = (node: MathNode): void => {
    const parts = node as unknown as { name?: string; object?: MathNode };
    if (node.type === 'SymbolNode') claim(node, (leaf) => leaf === parts.name);
    else if (node.type === 'ConstantNode') claim(node, isConstant);
    else if (node.type === 'AccessorNode' && parts.object) {
      visit(parts.object);
      claim(node, (leaf) => leaf === parts.name);
    } else node.forEach(visit);
  };
  visit(root);
  return offsets;
}

/** Words that mathjs reads as constants, some of them to be refused. */
const CONSTANTS: ReadonlySet<string> = new Set(['true', 'false', 'null', 'undefined', 'NaN', 'Infinity']);

const isConstant = (leaf: string): boolean => /^["\d.]/.test(leaf) || CONSTANTS.has(leaf);
