import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTexts } from '../../src/language/index.ts';
import { formulaSlots } from './random-formulas.ts';
import { WHOLE_LANGUAGE } from './shipped-model.ts';

const { text } = WHOLE_LANGUAGE;

/** Ways to write one text as a YAML value; each is put in a line of its own below `  note:`. */
const STYLES: Readonly<Record<string, (formula: string) => string>> = {
  plain: (formula) => formula,
  'in single quotes': (formula) => `'${formula}'`,
  'in double quotes': (formula) => `"${formula}"`,
  'in double quotes with escapes': (formula) => `"\\x20${formula.replaceAll(' ', '\\u0020')}"`,
  folded: (formula) => `>-\n              ${formula.replaceAll(' ', '\n              ')}`,
  'folded with an indentation': (formula) =>
    `>2-\n              ${formula.replaceAll(' ', '\n              ')}`,
  literal: (formula) => `|-\n              ${formula}`,
  'over lines': (formula) => formula.replaceAll(' ', '\n              '),
  'literal over lines': (formula) => `|\n              ${formula.replaceAll(' ', '\n              ')}\n`,
  'over lines in quotes': (formula) => `"${formula.replaceAll(' ', '\n\n              ')}"`,
};

/** What complaints about a model point at, each as the text there and what is said. */
function complaints(model: string): readonly { readonly at: string; readonly what: string }[] {
  const lines = model.split('\n');
  const { problems } = loadTexts([{ replaces: false, files: [{ name: 'm', text: model }] }]);
  return problems.map(({ place, what }) => ({
    at: (lines[place.line - 1] ?? '').slice(place.column - 1, place.column - 1 + place.length),
    what,
  }));
}

describe('a complaint points at the very word', () => {
  it.each(Object.keys(STYLES))('of a formula %s', (style) => {
    const formula = 'x + wrong1 * x - wrong2 / 1e3 + x';
    const written = STYLES[style]?.(formula) ?? '';
    const found = complaints(`common:\n  x:\n    is:\n      ${written}\noutcomes: {end: final(x)}\n`);
    expect(found).toEqual([
      { at: 'wrong1', what: 'unknown name "wrong1"' },
      { at: 'wrong2', what: 'unknown name "wrong2"' },
    ]);
  });

  it.each(Object.keys(STYLES))('of a condition in when() %s', (style) => {
    const written = STYLES[style]?.('when( x > wrong1 )') ?? '';
    const head = 'common: {x: {is: 1}}\nkinds:\n  k:\n    agents: [a]\n    r:\n      one_of: [up, down]\n';
    const moves = `      moves:\n        up:\n          down: ${written}\n`;
    const found = complaints(`${head}${moves}outcomes: {end: final(x)}\n`);
    expect(found).toEqual([{ at: 'wrong1', what: 'unknown name "wrong1"' }]);
  });

  it('after numbers that look like names, and after words in quotes', () => {
    const at = (formula: string): string[] =>
      complaints(`common: {x: {is: 1}}\noutcomes: {end: '${formula}'}\n`).map((one) => one.at);
    expect(at('final(1e5 * e5 + 2.5e3 * e3)')).toEqual(['e5', 'e3']);
    expect(at('at("2028_x", x_1) + final(y_1)')).toEqual(['"2028_x"', 'x_1', 'y_1']);
    expect(at('final(x.y.z + 0.5 * z)')).toEqual(['y', 'z']);
    expect(at('final(andy + orphan + not1 + int + mode)')).toEqual(['andy', 'orphan', 'not1', 'int', 'mode']);
  });

  it('of several equal words each in its turn', () => {
    const lines = complaints(
      'common: {x: {is: "a_1 + b_1 + a_1 * (b_1 + a_1)"}}\noutcomes: {end: final(x)}\n',
    );
    expect(lines.map((one) => one.at)).toEqual(['a_1', 'b_1', 'a_1', 'b_1', 'a_1']);
  });
});

describe('an unknown name in any place of a model where a formula may stand', () => {
  const slots = formulaSlots(text);

  it('is complained of there and nowhere before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...slots), ({ from, to }) => {
        const model = `${text.slice(0, from)}'1 + strange_word'${text.slice(to)}`;
        const { problems } = loadTexts([{ replaces: false, files: [{ name: 'm', text: model }] }]);
        const line = model.slice(0, from).split('\n').length;
        const column = from - model.lastIndexOf('\n', from - 1);
        const [first] = problems.filter((one) => one.severity === 'error');
        if (first?.what !== 'unknown name "strange_word"') return;
        expect(first.place).toEqual({ file: 'm', line, column: column + 5, length: 'strange_word'.length });
      }),
      { numRuns: 120 },
    );
  });

  it('in these it is', () => {
    const said = (from: number, to: number): string => {
      const model = `${text.slice(0, from)}'1 + strange_word'${text.slice(to)}`;
      const { problems } = loadTexts([{ replaces: false, files: [{ name: 'm', text: model }] }]);
      return problems.find((one) => one.severity === 'error')?.what ?? '';
    };
    const keyBefore = (from: number): string => /(\w+): *$/.exec(text.slice(0, from))?.[1] ?? '';
    const places = new Set(
      slots.flatMap(({ from, to }) =>
        said(from, to) === 'unknown name "strange_word"' ? [keyBefore(from)] : [],
      ),
    );
    for (const key of 'is next starts otherwise leaves when cost valence value precision switching_cost allowed utility x age broken level'.split(
      ' ',
    ))
      expect(places, key).toContain(key === 'value' ? 'own' : key);
  });
});
