// Experiments: YAML files of scenarios times designs, checked like scenarios; their points, runs, tables and main effects. Knows no
// terminal and no folder. Start at experiment.ts, then load-experiment.ts and cells.ts.
export { type Cell, cellsOf } from './cells.ts';
export type { BigTable, DesignPoint, Experiment } from './experiment.ts';
export { experimentSchema } from './experiment-form.ts';
export { type Asked, loadExperiment } from './load-experiment.ts';
export { type MonthRow, monthColumns, monthNames, monthRows } from './long-table.ts';
export { type MainEffect, mainEffects } from './main-effects.ts';
export { type RanPoint, ranPoints } from './ran-points.ts';
export { type Fan, recordedSeries } from './recorded-series.ts';
export { reportedEffects } from './reported-effects.ts';
export { cellRequest, runCell } from './run-cell.ts';
export { scenarioName } from './scenario-name.ts';
export { reported, type Sweep, summaryTable } from './summary-table.ts';
export { type SweepStudy, sweepStudy } from './sweep-study.ts';
export { sweepTables } from './sweep-tables.ts';
export { type WorldRow, worldColumns, worldRows } from './world-table.ts';
