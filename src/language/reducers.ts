/** What makes one number of the agents of a kind. */
export const REDUCERS = ['total', 'average', 'most', 'least', 'any', 'all', 'count'] as const;

/** What makes one number of the months of a world. */
export const WORLD_REDUCERS = [
  'final',
  'at',
  'ever',
  'always',
  'months_where',
  'first',
  'sum_over',
  'mean_over',
  'max_over',
  'min_over',
] as const;
