import { type Asked, type Cell, type Experiment, loadExperiment } from '../../../experiments/index.ts';
import {
  type ExperimentFile,
  type Failure,
  findScenarios,
  type LoadedScenario,
  loadScenario,
  type Scenario,
} from '../../../library/index.ts';

/** An experiment with the scenarios that its points run. */
export interface OpenedExperiment {
  readonly is: 'opened';
  readonly experiment: Experiment;
  /** The scenario of a cell, checked, with its mechanisms switched off. */
  readonly scenarioOf: (cell: Pick<Cell, 'scenario' | 'without'>) => Scenario;
}

/** Reads and checks an experiment and every scenario it names. */
export function openExperiment(file: ExperimentFile, asked?: Asked): OpenedExperiment | Failure {
  const opened = new Map<string, LoadedScenario>();
  const open = (word: string, without: readonly string[], months: string | null): LoadedScenario => {
    const key = JSON.stringify([word, without, months]);
    const one = opened.get(key) ?? scenarioAt(word, without, months);
    opened.set(key, one);
    return one;
  };
  const experiment = loadExperiment(file, (word, months) => open(word, [], months), asked);
  if (experiment.is === 'failed') return experiment;
  return {
    is: 'opened',
    experiment,
    scenarioOf: ({ scenario, without }) => {
      const one = open(scenario, without, experiment.months);
      if (one.is === 'failed') throw new RangeError(one.message);
      return one;
    },
  };
}

function scenarioAt(word: string, without: readonly string[], months: string | null): LoadedScenario {
  const [file] = findScenarios([word]);
  if (file === undefined) throw new RangeError('a scenario needs a name');
  return file.is === 'failed' ? file : loadScenario(file, { set: [], without, months });
}
