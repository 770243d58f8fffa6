import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder that holds `src/model`, `scenarios` and `seeds`: the nearest one above this file, be it a source or the bundle.
 * Throws when the installation is torn apart.
 */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'src', 'model'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('the model is missing: src/model is nowhere above the program');
    folder = above;
  }
  return folder;
}
