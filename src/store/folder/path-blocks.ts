import type { Model } from '../../language/index.ts';
import { pathColumns } from '../parts/column.ts';
import type { PathBlock } from '../parts/path-block.ts';
import { openPart } from '../parts/read-part.ts';
import { runManifest } from './read-run-folder.ts';

/**
 * The worlds of a run folder whose whole paths are kept, a chunk at a time: quantities in the order of the model's fans. Throws a StoreFault
 * when a part is not what was written.
 */
export async function* pathBlocks(
  folder: string,
  model: Pick<Model, 'fans' | 'quantities' | 'calendar'>,
): AsyncGenerator<PathBlock> {
  const { months } = model.calendar;
  const names = pathColumns(model)
    .filter(({ role }) => role === 'quantity')
    .map(({ name }) => name);
  for (const entry of runManifest(folder).pathParts) {
    const part = openPart(folder, entry);
    let row = 0;
    for (const rows of part.groups) {
      const values = await part.numbers(names, { from: row, until: row + rows });
      yield {
        from: entry.from + row / months,
        worlds: rows / months,
        values: names.map((name) => values.get(name) ?? []),
      };
      row += rows;
    }
  }
}
