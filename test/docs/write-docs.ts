/** `npm run docs`: writes the generated texts of README and of the handouts of lessons anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { listLessons } from '../../src/library/index.ts';
import { withGenerated } from './generated.ts';
import { handoutParts } from './handout.ts';

const readme = new URL('../../README.md', import.meta.url);
writeFileSync(readme, await withGenerated(readFileSync(readme, 'utf8')));
for (const { name } of listLessons()) {
  const page = new URL(`../../scenarios/lessons/${name}.md`, import.meta.url);
  writeFileSync(page, await withGenerated(readFileSync(page, 'utf8'), handoutParts(name)));
}
