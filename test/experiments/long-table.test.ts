import { describe, expect, it } from 'vitest';
import { inlineRunner } from '../../src/engine/index.ts';
import {
  cellRequest,
  cellsOf,
  type Experiment,
  monthColumns,
  monthNames,
  monthRows,
  ranPoints,
  recordedSeries,
  runCell,
  worldColumns,
  worldRows,
} from '../../src/experiments/index.ts';
import { csvStream, type PathBlock, pathLedger } from '../../src/store/index.ts';
import { complaints, open, sound } from './shore.ts';

const runner = inlineRunner();
const bench = { signal: new AbortController().signal, start: () => ({ runner, progress: () => {} }) };

function scenarioOf(word: string, without: readonly string[] = []) {
  const scenario = open(word, null, [], without);
  if (scenario.is === 'failed') throw new Error(scenario.message);
  return scenario;
}

/** The long table and that of worlds, as lines of fields. */
async function tablesOf(experiment: Experiment) {
  const { model } = scenarioOf(experiment.scenarios[0] ?? '');
  const said: { long: string; worlds: string } = { long: '', worlds: '' };
  const long = csvStream(monthColumns({ experiment, model }), (text) => {
    said.long += text;
  });
  const worlds = csvStream(worldColumns({ experiment, model }), (text) => {
    said.worlds += text;
  });
  for (const cell of cellsOf(experiment)) {
    const scenario = scenarioOf(cell.scenario, cell.without);
    const request = cellRequest(experiment, cell, scenario, 'js', recordedSeries(experiment, scenario.model));
    const hear = (block: PathBlock): void =>
      long.add(monthRows(cell, experiment.worlds, monthNames(scenario.model), block));
    const ledger = pathLedger(request.model, request.worlds, hear);
    const { outcomes } = await runCell(scenario, request, experiment.worlds, bench, ledger);
    worlds.add(worldRows(ranPoints(cell, outcomes, experiment.worlds)));
  }
  const lines = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
  return { long: lines(said.long), worlds: lines(said.worlds) };
}

/** Without memory and without a tide the level of the shore is `push / 12 + left * near + far` in every month. */
const STILL =
  'title: T\nscenarios: [shore]\nworlds: 70\ndesign: grid\nseries: [level, settings]\nfactors: {pull: [0], left: [1, 3], tide: [off]}\n';

describe('the long table', () => {
  it('has a row a point, world and month, in their order, with the factors and the series', async () => {
    const { long } = await tablesOf(sound(STILL));
    const [names, ...rows] = long;
    expect(names).toEqual(
      'run_number,point,scenario,seed,pull,left,tide,world,month,level,settings'.split(','),
    );
    expect(rows).toHaveLength(2 * 70 * 6);
    rows.forEach((row, at) => {
      const [point, world, month] = [Math.floor(at / 420), Math.floor(at / 6) % 70, at % 6];
      const left = point === 0 ? 1 : 3;
      expect(row.slice(0, 9)).toEqual([
        String(point * 70 + world + 1),
        String(point + 1),
        'shore',
        'tightrope',
        '0',
        String(left),
        'off',
        String(world),
        String(month + 1),
      ]);
      expect(row[10]).toBe(String(10 * left));
    });
    // left * near + far grows by near = 1 - far, for near + far = 1.
    const near = rows.slice(0, 420).map((row, at) => (Number(rows[at + 420]?.[9]) - Number(row[9])) / 2);
    rows.slice(0, 420).forEach((row, at) => {
      expect(Number(row[9])).toBeCloseTo(2 / 12 + 1, 5);
      expect(near[at]).toBeGreaterThan(0);
      expect(near[at]).toBeCloseTo(near[at - (at % 6)] ?? 0, 5);
    });
  });

  it('ends where the table of worlds does, world by world, however points lie in their runs', async () => {
    const text =
      'title: T\nscenarios: [shore, cove]\nworlds: 65\nseeds: [a, b]\ndesign: grid\nfactors: {push: [1, 6], tide: [on, off]}\n';
    const { long, worlds } = await tablesOf(sound(text));
    const place = (lines: readonly (readonly string[])[], name: string) => lines[0]?.indexOf(name) ?? -1;
    const last = new Map(long.slice(1).map((row) => [row[0], row[place(long, 'level')]]));
    expect(last.size).toBe(2 * 2 * 4 * 65);
    expect(worlds).toHaveLength(1 + last.size);
    for (const row of worlds.slice(1))
      expect(Number(last.get(row[0]))).toBeCloseTo(Number(row[place(worlds, 'end')]), 5);
  });

  it('follows what all scenarios show, or what is named; what is not there is said with its place', () => {
    expect(sound('title: T\nscenarios: [shore, cove]\ndesign: grid\nfactors: {pull: [0]}\n').series).toEqual([
      'level',
    ]);
    expect(complaints(STILL.replace('settings]', 'levle]'))).toEqual([
      'e.yaml:5:17  shore has no number "levle" to follow: did you mean "level"?',
    ]);
  });
});

it('paths are heard in the order of worlds, each once, whatever order they are done in', () => {
  const { model } = scenarioOf(sound(STILL).scenarios[0] ?? '');
  const heard: number[] = [];
  const ledger = pathLedger(model, 192, (block) => heard.push(block.from));
  const series = {
    method: 'exact' as const,
    quantities: [],
    months: 6,
    worlds: 192,
    values: new Float32Array(6 * 192),
  };
  const outcomes = { names: [], forms: [], worlds: 192, columns: [] };
  const tables = { outcomes, series, dropped: { worlds: 192, columns: [] } };
  for (const from of [64, 64, 0, 0, 128, 64])
    ledger.enter(
      { from, until: from + 64, drawn: new Float64Array(), counted: new Float64Array() },
      { ...tables },
    );
  expect(heard).toEqual([0, 64, 128]);
});
