// Each mechanism of a model put to the test its author wrote down before any run: the same worlds with it and without it.
// Imports language, results, engine, analysis; no disk. Start at try-mechanisms.ts.
export { type MechanismTrial, type TrialVerdict, trialOf } from './mechanism-trial.ts';
export { type TrialsRequest, tryMechanisms } from './try-mechanisms.ts';
