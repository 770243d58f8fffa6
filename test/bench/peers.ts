import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Implementation } from './implementation.ts';
import { runChild } from './run-child.ts';

/** Other simulators, with as many worlds as they get through in a second or so. */
const WORLDS = { agentscript: 200, flocc: 60, simulation: 10 } as const;

/** The names of all peers. */
export const PEERS: readonly string[] = Object.keys(WORLDS);

const FOLDER = new URL('peers/', import.meta.url);

/** Installs the peers in their own folder, as their lock file has them. */
export function installPeers(): void {
  execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: fileURLToPath(FOLDER), stdio: 'ignore' });
}

/** The peers on the mini-model, each in a process of its own. */
export const peerFleet = (): readonly Implementation[] =>
  Object.entries(WORLDS).map(([name, worlds]) => ({
    name,
    model: 'mini-1',
    worlds,
    agrees: 'in means',
    run: (order) => runChild(new URL(`${name}.mjs`, FOLDER), [], order),
  }));

/** What every peer is asked to run, in the words of its file. */
export function commonModel(): readonly string[] {
  const text = readFileSync(new URL('common-model.mjs', FOLDER), 'utf8');
  const [comment = ''] = /(?<=^\/\*\*\n)[\s\S]*?(?=\n \*\/)/.exec(text) ?? [];
  return comment.split('\n').map((line) => line.replace(/^ \* ?/, ''));
}
