import { join } from 'node:path';

/** The folder for what is kept between two calls (XDG Base Directory Specification 0.8, which takes absolute paths alone). */
export function stateFolder(
  { XDG_STATE_HOME = '' }: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  const base = XDG_STATE_HOME.startsWith('/') ? XDG_STATE_HOME : join(home, '.local', 'state');
  return join(base, 'tightrope');
}
