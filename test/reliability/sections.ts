/** The page with this section put in the place of the one of its name, or at its end; the other sections stay as they were. */
export function withSection(page: string, name: string, section: string): string {
  const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const text = `${opening}\n${section}\n${closing}`;
  const [start, end] = [page.indexOf(opening), page.indexOf(closing)];
  if (start < 0 || end < start) return `${page.trimEnd()}\n\n${text}\n`;
  return page.slice(0, start) + text + page.slice(end + closing.length);
}
