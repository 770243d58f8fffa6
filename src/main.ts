/** The executable: hands the words of the command line to the view that understands them. */
import about from '../package.json' with { type: 'json' };
import { commandLine } from './views/cli/index.ts';

process.exitCode = await commandLine(process.argv.slice(2), about.version, async (wish) => {
  if (wish.isSpoken) return (await import('./views/spoken/index.ts')).openSpoken(wish);
  return (await import('./views/tui/index.ts')).openScreens(wish);
});
