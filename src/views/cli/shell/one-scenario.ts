import { findScenarios, loadScenario, type Scenario } from '../../../library/index.ts';
import { EXIT, Stop } from './exit-code.ts';

/** The one scenario that a word names, read and checked. Ends with exit code 2 and all complaints when it cannot be had. */
export function oneScenario(word: string, changes?: Parameters<typeof loadScenario>[1]): Scenario {
  const [file, ...more] = findScenarios([word]);
  if (file === undefined || more.length > 0)
    throw new Stop(EXIT.input, `${word} is a folder: name one scenario`);
  const loaded = file.is === 'failed' ? file : loadScenario(file, changes);
  if (loaded.is === 'failed') throw new Stop(EXIT.input, loaded.message);
  return loaded;
}
