/** `npm run docs`: writes README's generated texts anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { withGenerated } from './generated.ts';

const readme = new URL('../../README.md', import.meta.url);
writeFileSync(readme, withGenerated(readFileSync(readme, 'utf8')));
