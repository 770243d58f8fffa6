import type { StudyColumn } from '../analysis/index.ts';
import { type ReadTable, readTable } from '../library/index.ts';
import { outcomeColumn } from '../results/index.ts';
import { type ReadRun, type ReadSweep, StoreFault } from '../store/index.ts';

/** The worlds of all points of a sweep as rows to study: factors and drawn estimates go in, outcomes come out. */
export interface SweepStudy {
  readonly columns: readonly StudyColumn[];
  /** Names of what went in. */
  readonly inputs: readonly string[];
  readonly points: number;
  /** Worlds of each point. */
  readonly worlds: number;
  /** Rows of one number have the same luck; null where every row has its own. */
  readonly groups: Uint32Array | null;
}

/** One row: a world of a point. */
interface Row {
  readonly run: ReadRun;
  /** Its row in the table of points, and its world in the run. */
  readonly point: number;
  readonly place: number;
}

type Points = Extract<ReadTable, { is: 'table' }>['columns'];

/** Columns of `points.csv` before and after those of the factors. */
const [BEFORE, BEHIND] = [3, 3];

/** Lays the runs of a sweep below one another. Throws a StoreFault where its table of points does not fit them. */
export function sweepStudy({ manifest, points, runs }: ReadSweep): SweepStudy {
  const table = readTable(points);
  if (table.is === 'failed') throw new StoreFault('damaged', table.message);
  const { worlds, luck, seeds } = manifest;
  const rows = rowsOf(table.columns, runs, worlds, points);
  const factors = table.columns.slice(BEFORE, -BEHIND).map(({ name }) => name);
  const [first] = runs.values();
  const all = [...runs.values()];
  const drawn = [...new Set(all.flatMap(({ parameters }) => parameters.names))];
  const scenarios = new Set(all.map((run) => run.manifest.scenario)).size > 1 ? [scenarioColumn(rows)] : [];
  const inputs = [
    ...scenarios,
    ...factors.map((name) => factorColumn(name, table.columns, rows)),
    ...drawn.filter((name) => !factors.includes(name)).map((name) => numberColumn(name, rows, () => null)),
  ];
  const outcomes = (first?.outcomes.names ?? []).filter((name) =>
    all.every((run) => run.outcomes.names.includes(name)),
  );
  const seedOf = ({ run }: Row): number => Math.max(0, seeds.indexOf(run.manifest.seed));
  return {
    columns: [...inputs, ...outcomes.map((name) => outcomeOf(name, rows))],
    inputs: inputs.map(({ name }) => name),
    points: manifest.points,
    worlds,
    groups:
      luck === 'own' ? null : Uint32Array.from(rows, (row) => seedOf(row) * worlds + (row.place % worlds)),
  };
}

/** Every world of every point, in the order of the points; a run has its points one behind the other. */
function rowsOf(points: Points, runs: ReadSweep['runs'], worlds: number, path: string): readonly Row[] {
  const done = new Map<string, number>();
  const length = points[0]?.is === 'number' ? points[0].values.length : 0;
  const rows = Array.from({ length }, (_, point): readonly Row[] => {
    const name = textAt(points, 'run', point) ?? '';
    const run = runs.get(name);
    const from = done.get(name) ?? 0;
    done.set(name, from + worlds);
    if (run === undefined || run.outcomes.worlds < from + worlds)
      throw new StoreFault('damaged', `${path} names worlds that its runs do not have`);
    return Array.from({ length: worlds }, (__, world) => ({ run, point, place: from + world }));
  });
  return rows.flat();
}

/** What a cell of a column of words holds; null where it is empty. */
function textAt(points: Points, name: string, row: number): string | null {
  const column = points.find((one) => one.name === name);
  return column?.is === 'labels' ? (column.labels[column.codes[row] ?? -1] ?? null) : null;
}

/** An estimate as its file writes it, or a mechanism as on or off; where a point leaves it alone, as the scenario has it. */
function factorColumn(name: string, points: Points, rows: readonly Row[]): StudyColumn {
  const isMechanism = rows.some(({ run }) => run.model.mechanisms.some((one) => one.name === name));
  if (!isMechanism) {
    const column = points.find((one) => one.name === name);
    return numberColumn(name, rows, ({ point }) =>
      column?.is === 'number' ? (column.values[point] ?? null) : null,
    );
  }
  // The model of a run has those mechanisms off that its points switch off.
  const isOff = onceARun(({ model }) => model.mechanisms.some((one) => one.name === name && one.off));
  return {
    is: 'labels',
    name,
    labels: ['on', 'off'],
    codes: Int32Array.from(rows, ({ run }) => Number(isOff(run))),
  };
}

/** An estimate in the unit that its file gives: as it was drawn or set for the world, else as the point or the scenario has it. */
function numberColumn(name: string, rows: readonly Row[], setAt: (row: Row) => number | null): StudyColumn {
  const inRun = onceARun(({ model, parameters }) => ({
    estimate: model.estimates.find((one) => one.name === name),
    own: parameters.columns[parameters.names.indexOf(name)],
  }));
  const values = Float64Array.from(rows, (row) => {
    const { estimate, own } = inRun(row.run);
    if (own !== undefined) return (own[row.place] ?? Number.NaN) * (estimate?.divisor ?? 1);
    const set = setAt(row);
    if (set !== null && !Number.isNaN(set)) return set;
    return estimate?.prior.is === 'number' ? estimate.prior.value : Number.NaN;
  });
  const [first] = rows;
  return {
    is: 'number',
    name,
    values,
    unit: first === undefined ? '' : (inRun(first.run).estimate?.unit ?? ''),
  };
}

/** Works something out once for each run. */
function onceARun<Result>(work: (run: ReadRun) => Result): (run: ReadRun) => Result {
  const done = new Map<ReadRun, Result>();
  return (run) => {
    const known = done.get(run);
    if (known !== undefined) return known;
    const result = work(run);
    done.set(run, result);
    return result;
  };
}

function scenarioColumn(rows: readonly Row[]): StudyColumn {
  const labels = [...new Set(rows.map(({ run }) => run.manifest.scenario))];
  const codes = Int32Array.from(rows, ({ run }) => labels.indexOf(run.manifest.scenario));
  return { is: 'labels', name: 'scenario', labels, codes };
}

function outcomeOf(name: string, rows: readonly Row[]): StudyColumn {
  const inRun = onceARun(({ outcomes }) => outcomeColumn(outcomes, name).values);
  const values = Float64Array.from(rows, ({ run, place }) => inRun(run)[place] ?? Number.NaN);
  return { is: 'number', name, values };
}
