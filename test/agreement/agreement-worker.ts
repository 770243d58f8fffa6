/** A worker thread that plays one share of worlds after another. */
import { parentPort } from 'node:worker_threads';
import { agreeOn, type ShareOfWorlds } from './share-of-worlds.ts';

parentPort?.on('message', (share: ShareOfWorlds) => parentPort?.postMessage(agreeOn(share)));
