import type { Model } from '../language/index.ts';
import type { TypedColumn } from '../store/index.ts';
import type { DesignPoint, Experiment } from './experiment.ts';
import { scenarioName } from './scenario-name.ts';

/** What columns are made of: the factors of an experiment, and the words and units of its first model. */
export interface Described {
  readonly experiment: Experiment;
  readonly model: Model;
}

type Of<Row> = (row: Row) => DesignPoint;

/** Columns that say which point a row belongs to: one for each factor. */
export function pointColumns<Row>(
  { experiment, model }: Described,
  of: Of<Row>,
): readonly TypedColumn<Row>[] {
  return [
    { name: 'point', type: 'INT32', says: 'number of the design point, from 1', of: (row) => of(row).id },
    {
      name: 'scenario',
      type: 'STRING',
      says: 'the scenario it is run on',
      of: (row) => scenarioName(of(row)),
    },
    { name: 'seed', type: 'STRING', says: 'the seed: all luck follows from it', of: (row) => of(row).seed },
    ...experiment.factors.map(({ name }) => factorColumn(model, name, of)),
  ];
}

function factorColumn<Row>({ estimates, mechanisms }: Model, name: string, of: Of<Row>): TypedColumn<Row> {
  const estimate = estimates.find((one) => one.name === name);
  const says = estimate?.says ?? mechanisms.find((one) => one.name === name)?.says ?? '';
  const words = says === '' ? 'factor' : `factor: ${says.replace(/\.$/, '')}`;
  return {
    name,
    type: estimate === undefined ? 'STRING' : 'DOUBLE',
    repeats: true,
    unit: estimate?.unit ?? '',
    says: `${words}; empty where the point leaves it as the scenario has it`,
    of: (row) => of(row).settings.get(name) ?? null,
  };
}

/** Columns that say which simulated future a row belongs to. */
export const repetitionColumns = <Row extends { readonly point: DesignPoint; readonly world: number }>(
  described: Described,
): readonly TypedColumn<Row>[] => [
  {
    name: 'run_number',
    type: 'INT32',
    says: 'number of the simulated future among all of the sweep, from 1',
    of: ({ point, world }) => (point.id - 1) * described.experiment.worlds + world + 1,
  },
  ...pointColumns<Row>(described, ({ point }) => point),
  {
    name: 'world',
    type: 'INT32',
    says: 'the repetition: number of the world, from 0; with paired luck the same at every point',
    of: ({ world }) => world,
  },
];
