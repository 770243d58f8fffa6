import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const WORLDS = 400;
const LINES = 30;

/** The picture of a screen: what a short run of the baseline prints, cut after the first rows. */
export function picture(): string {
  const words = ['src/main.ts', 'run', 'baseline', '--worlds', String(WORLDS), '--quiet', '--workers', '1'];
  const lines = execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8' }).trimEnd().split('\n');
  const command = `$ npm start --silent -- run baseline --worlds ${WORLDS}`;
  return ['```text', command, ...lines.slice(0, LINES), '...', '```'].join('\n');
}
