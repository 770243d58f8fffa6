/** The files that threads begin with: beside the bundle, or among the sources when these run as they are. */
export function threadScripts(): { readonly workerScript: URL; readonly deskScript: URL } {
  const isBundle = import.meta.url.endsWith('.mjs');
  return {
    workerScript: new URL(isBundle ? './worker.mjs' : '../engine/worker.ts', import.meta.url),
    deskScript: new URL(isBundle ? './desk.mjs' : './desk-worker.ts', import.meta.url),
  };
}
