import { afterAll, describe, it } from 'vitest';
import { listLessons } from '../../src/library/index.ts';
import { uniformSource } from '../analysis/uniform-source.ts';
import { begun, mash, walk } from '../views/tui/lesson-walks.ts';
import { shortLesson } from '../views/tui/short-lesson.ts';
import { quietSession } from '../views/tui/stage.ts';

const session = quietSession();
const files = listLessons().map(({ name }) => ({ name, ...shortLesson(name, 256) }));
afterAll(async () => {
  for (const { remove } of files) remove();
  await session.close();
});

describe.each(files)('$name', ({ path }) => {
  it('says on the screens, from start to end, what it says as text', () => walk(session, path));

  it('is not broken by any keys, and Space always goes on to the end', async () => {
    const draw = uniformSource(path.length);
    for (const width of [80, 93, 100, 120, 200])
      await mash(await begun(session, path, width, width > 100 ? 40 : 24), 400, draw);
  });
});
