/** What is worked out ahead, when the program is bundled: prints the texts of files that belong beside it, as JSON by name. */
import about from '../package.json' with { type: 'json' };
import { shippedDocuments } from './library/index.ts';
import { helpTexts } from './views/cli/index.ts';

const files = {
  'help.json': JSON.stringify(helpTexts(about.version)),
  'documents.json': JSON.stringify(shippedDocuments()),
};

process.stdout.write(JSON.stringify(files));
