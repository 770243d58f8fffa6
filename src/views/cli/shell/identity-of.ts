import { notice } from '../../../analysis/index.ts';
import type { RunRequest } from '../../../engine/index.ts';
import { resolvedText } from '../../../language/index.ts';
import { COMMAND_LINE, layersHash, listScenarios, type Scenario } from '../../../library/index.ts';
import type { RunIdentity } from '../../../store/index.ts';
import { changesOf, type RunOptions } from './run-options.ts';
import type { Task } from './task.ts';

/** Everything that decides what the run folder of a scenario will hold. */
export function identityOf(
  scenario: Scenario,
  request: RunRequest,
  options: RunOptions,
  task: Task,
): RunIdentity {
  const { layers, model } = scenario;
  const own = layers
    .flatMap(({ files, replaces }) => (replaces ? files : []))
    .findLast(({ name }) => name !== COMMAND_LINE);
  const [bottom] = layers;
  const file = own ?? (bottom?.files.length === 1 ? bottom.files[0] : undefined);
  const { until, outcome = [], keep = 0 } = options;
  return {
    request,
    title: model.title,
    read: file?.text ?? 'from: pakistan\n',
    resolved: resolvedText(layers, model),
    modelHash: layersHash(layers.filter(({ replaces }) => !replaces)),
    scenarioHash: layersHash(layers.filter(({ replaces }) => replaces)),
    overrides: overridesOf(options),
    until: until === undefined ? null : [`half-width=${until}`, ...outcome].join(' '),
    paths: keep,
    command: commandOf(wordFor(scenario.name, file?.name), request, options),
    version: task.version,
    notice,
  };
}

function overridesOf(options: RunOptions): RunIdentity['overrides'] {
  const { set, without, months } = changesOf(options);
  return { set: set.map(({ name, value }) => ({ name, value })), without: [...without], months };
}

/** A shipped scenario by its name, any other by its file. */
const wordFor = (name: string, file: string | undefined): string =>
  file === undefined ||
  (file === `scenarios/${name}.yaml` && listScenarios().some((one) => one.name === name))
    ? name
    : file;

/** The command that runs the same worlds again, without what only says how: workers, folder, looks. */
function commandOf(
  word: string,
  { worlds, seed, engine }: RunRequest,
  options: RunOptions,
): readonly string[] {
  const { set = [], without = [], months, until, outcome = [] } = options;
  return [
    ...['tightrope', 'run', word, '--worlds', String(worlds), '--seed', seed, '--engine', engine],
    ...set.flatMap((one) => ['--set', one]),
    ...without.flatMap((one) => ['--without', one]),
    ...(months === undefined ? [] : ['--months', months]),
    ...(until === undefined ? [] : ['--until', `half-width=${until}`]),
    ...outcome.flatMap((one) => ['--outcome', one]),
  ];
}
