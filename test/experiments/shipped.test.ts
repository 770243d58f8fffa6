import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadExperiment } from '../../src/experiments/index.ts';
import { findExperiment, findScenarios, listExperiments, loadScenario } from '../../src/library/index.ts';
import { isExperiment } from '../../src/library/is-experiment.ts';
import { open } from './shore.ts';

it.each(listExperiments().map(({ name }) => name))('the shipped experiment %s is sound', (name) => {
  const file = findExperiment(name);
  if (file.is === 'failed') throw new Error(file.message);
  const experiment = loadExperiment(file, open);
  expect(experiment).toMatchObject({ is: 'experiment', name, warnings: [] });
  if (experiment.is !== 'experiment') return;
  expect(experiment.title).not.toBe('');
  expect(experiment.asks).toMatch(/\?$/);
});

it('an experiment is no scenario, and a folder of scenarios leaves it out', () => {
  const [file] = findScenarios(['scenarios/experiments/demands-and-shares.yaml']);
  if (file?.is !== 'found') throw new Error('a path is always found');
  expect(loadScenario(file)).toMatchObject({
    is: 'failed',
    message: expect.stringContaining('is an experiment, not a scenario: tightrope sweep runs it'),
  });
  expect(findScenarios(['scenarios/experiments'])).toMatchObject([{ is: 'failed' }]);
});

it('a file with factors is an experiment before it has a design', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'experiments-')), 'begun.yaml');
  onTestFinished(() => rmSync(dirname(path), { recursive: true, force: true }));
  writeFileSync(path, 'title: Begun\nfactors: {demand_lean: [0, 1]}\n');
  expect(isExperiment(path)).toBe(true);
  writeFileSync(path, 'title: Not one\nestimates: {factors: 2}\n');
  expect(isExperiment(path)).toBe(false);
});

it('a wrong name gets a guess', () => {
  expect(findExperiment('demands-and-share')).toMatchObject({
    sentences: ['there is no experiment "demands-and-share": did you mean "demands-and-shares"?'],
  });
});
