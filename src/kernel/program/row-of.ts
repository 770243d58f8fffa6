import type { Program } from './program.ts';

/** The row of words of a draw that a place of a kind makes each month; throws where the site has none for it alone. */
export function rowOf({ sites, rows, poolRows }: Program, site: string, place: number): number {
  const number = sites.indexOf(site);
  const pool = poolRows.find((one) => one.sites.includes(number));
  if (pool !== undefined) return pool.base + place * pool.sites.length + pool.sites.indexOf(number);
  const first = rows.findIndex((row) => row.site === number);
  if (number < 0 || rows[first + place]?.site !== number) throw new Error(`${site} has no words of its own`);
  return first + place;
}
