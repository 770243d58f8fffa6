import { afterAll, it } from 'vitest';
import { randomKeys } from '../views/tui/random-keys.ts';
import { quietSession } from '../views/tui/stage.ts';

const session = quietSession();
afterAll(() => session.close());

it('ten thousand keys at random never throw, never leave a frame that does not fit, and q is always answered', async () => {
  await randomKeys(session, 20);
});
