import { plainRow, type Row, type Style, styled } from '../../../charts/index.ts';

/** A text broken at blanks into rows of at most `width` columns; longer words are cut. */
export function prose(text: string, width: number, style: Style = {}): readonly Row[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(/\s+(?!%)/).filter((one) => one !== '')) {
    const fits = row === '' || row.length + 1 + word.length <= width;
    if (!fits) {
      rows.push(row);
      row = '';
    }
    row = row === '' ? word.slice(0, width) : `${row} ${word}`;
  }
  if (row !== '') rows.push(row);
  return rows.map((one) => (Object.keys(style).length === 0 ? plainRow(one) : styled(one, style)));
}
