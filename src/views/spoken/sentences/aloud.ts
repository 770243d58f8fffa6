const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ ?→ ?/g, ' to '],
  [/±/g, 'plus or minus '],
  [/ %/g, ' percent'],
  [/(\d)\.\.(-?\d)/g, '$1 to $2'],
  [/[‘’]/g, "'"],
  [/[“”]/g, '"'],
  [/…/g, '...'],
  [/ · /g, ', '],
  [/[╌╍─-╿▀-▟⠀-⣿]/g, ''],
  [/ {2,}/g, ' '],
];

/** A text as it is best read out: signs as words, nothing drawn. */
export const aloud = (text: string): string =>
  SPELLINGS.reduce((so, [from, to]) => so.replace(from, to), text).trim();
