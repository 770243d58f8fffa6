// Designs of experiments: which points to run. Points of the unit cube (Sobol, Latin hypercube), lists of values (grid, paired), and the
// matrices of variance-based and elementary-effects studies. All luck is addressed by a key. May import chance. Start at sobol-points.ts.
export { latinHypercube } from './latin-hypercube.ts';
export { grid, paired } from './listed-points.ts';
export { type MorrisSize, type MorrisTrajectories, morrisTrajectories } from './morris-trajectories.ts';
export { type PickFreeze, pickFreeze } from './pick-freeze.ts';
export { sobolPoints } from './sobol-points.ts';
export { SOBOL_DIMENSIONS, sobolSequence } from './sobol-sequence.ts';
export type { UnitPoints } from './unit-points.ts';
