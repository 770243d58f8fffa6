/** What FORCE_COLOR asks for (https://force-color.org): how many kinds of colours from 0 to 3, 1 where it is just set; null where it is not set. */
export function forcedColours({
  FORCE_COLOR,
}: Readonly<Record<string, string | undefined>>): 0 | 1 | 2 | 3 | null {
  if (FORCE_COLOR === undefined || FORCE_COLOR === '') return null;
  if (FORCE_COLOR === 'false' || FORCE_COLOR === '0') return 0;
  return FORCE_COLOR === '2' ? 2 : FORCE_COLOR === '3' ? 3 : 1;
}
