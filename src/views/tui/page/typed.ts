import type { Row } from '../../../charts/index.ts';

/** Characters of texts that have no key, by what stands for them: one for one, so that no column moves. */
const KEYS: Readonly<Record<string, string>> = {
  '·': '.',
  '…': '.',
  '±': '~',
  '→': '>',
  '←': '<',
  '↑': '^',
  '↓': 'v',
  '▸': '>',
  '–': '-',
  '—': '-',
  '−': '-',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  é: 'e',
  ü: 'u',
};

/** A row in ASCII alone. */
export const typed = (row: Row): Row =>
  row.map(({ text, style }) => ({
    text: text.replaceAll(/[^\p{ASCII}]/gu, (letter) => KEYS[letter] ?? '?'),
    style,
  }));
