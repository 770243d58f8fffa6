import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes that a process and all below it have in memory; what several of them share is counted for each. Linux only: null elsewhere. */
export function treeMemory(id: number): number | null {
  if (process.platform !== 'linux') return null;
  return processesBelow(id).reduce((sum, one) => sum + memoryOf(one), 0);
}

function processesBelow(id: number): readonly number[] {
  const children = quietly(() =>
    readdirSync(`/proc/${id}/task`).flatMap((thread) =>
      readFileSync(`/proc/${id}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    ),
  );
  return [id, ...(children ?? []).flatMap(processesBelow)];
}

function memoryOf(id: number): number {
  const status = quietly(() => readFileSync(`/proc/${id}/status`, 'utf8'));
  return Number(/VmRSS:\s*(\d+)/.exec(status ?? '')?.[1] ?? 0) / 1000;
}

/** Null where the process has ended meanwhile. */
function quietly<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
