import { findScenarios, loadScenario, readSeeds } from './library/index.ts';
import { type Refitted, refitEstimates, refits } from './patterns/index.ts';

/**
 * `npm run fit -- pipeline`: refits estimates to the stylised facts and prints the priors to be written into the model.
 * Reads seeds, the model and one scenario; writes nothing but text.
 */
const [name = '', worlds = '200', evaluations = '120', seed = 'fit'] = process.argv.slice(2);
const refit = refits[name];
if (refit === undefined) {
  const words = Object.entries(refits).map(([word, { says }]) => `  ${word.padEnd(10)}${says}`);
  process.stderr.write(`npm run fit -- NAME [WORLDS [TRIALS [SEED]]]\n${words.join('\n')}\n`);
  process.exitCode = 2;
} else {
  const request = {
    refit,
    evidence: readSeeds(),
    model: modelOf(refit.scenario),
    seed,
    worlds: whole(worlds),
    engine: 'wasm',
    evaluations: whole(evaluations),
    progress: (spent: number, misfit: number) => {
      if (spent % 10 === 0) process.stderr.write(`${spent} trials, misfit ${misfit.toFixed(2)}\n`);
    },
  } as const;
  process.stdout.write(`${report(name, refitEstimates(request))}\n`);
}

function modelOf(scenario: string) {
  const [file] = findScenarios([scenario]);
  if (file === undefined || file.is === 'failed') throw new Error(`there is no scenario "${scenario}"`);
  const loaded = loadScenario(file);
  if (loaded.is === 'failed') throw new Error(loaded.message);
  return loaded.model;
}

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`"${text}" must be a whole number from 1`);
  return value;
}

function report(title: string, { misfit, estimates, figures }: Refitted): string {
  const changed = estimates.map(({ estimate, factor, prior }) => {
    return `  ${estimate.name.padEnd(30)}${factor.toFixed(3).padStart(7)}  ${prior}`;
  });
  const met = figures.map(({ fact, figure, before, after }) => {
    const [low, high] = figure.interval ?? [figure.value, figure.value];
    const cells = [before, after, figure.value].map((value) => value.toPrecision(3).padStart(9)).join('');
    const mark = low <= after && after <= high ? '' : ' X';
    return `  ${fact.padEnd(5)}${figure.name.padEnd(30)}${cells}  ${low}..${high}${mark}`;
  });
  return [
    `${title}: misfit ${misfit.before.toFixed(2)} -> ${misfit.after.toFixed(2)}`,
    '  estimate                       factor  prior to be written',
    ...changed,
    '  fact figure                           before    after   target  accepted',
    ...met,
  ].join('\n');
}
