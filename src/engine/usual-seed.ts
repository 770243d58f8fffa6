/** The seed of a run whose scenario and user name none. */
export const USUAL_SEED = 'tightrope';
