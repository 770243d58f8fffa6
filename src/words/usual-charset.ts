/** ASCII where more cannot be hoped for: a console without fonts, or a locale that is not UTF-8. */
export function usualCharset({
  TERM,
  LC_ALL,
  LC_CTYPE,
  LANG,
}: Readonly<Record<string, string | undefined>>): 'unicode' | 'ascii' {
  if (TERM === 'linux') return 'ascii';
  const locale = LC_ALL || LC_CTYPE || LANG || '';
  return locale === '' || /utf-?8/i.test(locale) ? 'unicode' : 'ascii';
}
