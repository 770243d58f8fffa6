// The door to the disk: finds and reads scenario files, the shipped model and the seeds, follows `from`, and lays the
// changes of a command line on top. Imports text, evidence and language. Start at find-scenarios.ts, then load-scenario.ts.
export { type Changes, COMMAND_LINE } from './command-line-layer.ts';
export { errorCode } from './error-code.ts';
export { type Failure, failure } from './failure.ts';
export {
  type ExperimentFile,
  experimentsOf,
  findExperiment,
  type ListedExperiment,
  listExperiments,
} from './find-experiment.ts';
export {
  besideScript,
  findLesson,
  type LessonFile,
  type ListedLesson,
  lessonsOf,
  listLessons,
  scenarioNames,
} from './find-lesson.ts';
export { findScenarios, type ScenarioFile } from './find-scenarios.ts';
export { layersHash } from './layers-hash.ts';
export { type ListedScenario, listScenarios, scenariosHere } from './list-scenarios.ts';
export { type LoadedScenario, loadScenario, type Scenario } from './load-scenario.ts';
export { modelUses } from './model-uses.ts';
export { publishedFile } from './published-file.ts';
export { readSeeds } from './read-seeds.ts';
export { type ReadTable, readTable } from './read-table.ts';
export { scenarioUses } from './scenario-uses.ts';
export { SHIPPED_MODEL } from './shipped.ts';
export { shippedDocuments } from './shipped-documents.ts';
export { shippedTrials } from './shipped-trials.ts';
export { stateFolder } from './state-folder.ts';
export { textHash } from './text-hash.ts';
export { worldFault } from './world-fault.ts';
