/** What is worked out ahead, when the program is bundled: prints the texts of files that belong beside it, as JSON by name. */
import about from '../package.json' with { type: 'json' };
import { shippedDocuments } from './library/index.ts';
import { helpTexts } from './views/cli/index.ts';

const files = {
  'help.json': JSON.stringify(await helpTexts(about.version)),
  ...Object.fromEntries(
    Object.entries(shippedDocuments()).map(([name, documents]) => [name, JSON.stringify(documents)]),
  ),
};

process.stdout.write(JSON.stringify(files));
