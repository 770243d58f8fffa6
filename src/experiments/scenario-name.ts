import type { DesignPoint } from './experiment.ts';

/** What a scenario is called: the name of its file without folder and `.yaml`. */
export const scenarioName = ({ scenario }: Pick<DesignPoint, 'scenario'>): string =>
  scenario.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/i, '');
