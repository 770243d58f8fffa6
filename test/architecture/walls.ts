/** What whoever studies scenarios may use: all that finds, reads, runs and understands models. */
const underneath = [
  ...['text', 'numerics', 'evidence', 'language', 'chance', 'interpreter', 'kernel', 'results', 'engine'],
  ...['analysis', 'published', 'patterns'],
];

/**
 * Who may import whom, lowest first: the table that `walls.test.ts` checks and that README's diagram is drawn from.
 * A part is a folder of `src` (or one file there); what is not listed is not allowed.
 */
export const walls: Readonly<Record<string, Part>> = {
  text: { does: 'places, problems, YAML documents', imports: [] },
  numerics: { does: 'exp, log, inverse normal, ...: one owner', imports: [] },
  evidence: { does: 'facts, sources, coverage', imports: ['text'] },
  language: { does: 'names, units, formulas: a checked Model', imports: ['text', 'numerics'] },
  chance: { does: 'addressed luck, distributions', imports: ['numerics'] },
  designs: { does: 'which points to run', imports: ['chance'] },
  interpreter: { does: 'the reference reading', imports: ['language', 'chance', 'numerics'] },
  kernel: { does: 'the same model as fast code', imports: ['language', 'chance', 'numerics'] },
  results: { does: 'the contract between running and understanding', imports: [] },
  engine: {
    does: 'runs worlds, one or many',
    imports: ['numerics', 'language', 'chance', 'interpreter', 'kernel', 'results'],
  },
  analysis: { does: 'intervals, quantiles, differences', imports: ['results', 'numerics'] },
  store: {
    does: 'run folders: every world on disk, with its hash',
    imports: ['language', 'results', 'engine', 'analysis'],
  },
  sensitivity: {
    does: 'what outcomes hang on',
    imports: ['text', 'chance', 'designs', 'language', 'results', 'engine', 'analysis'],
  },
  published: {
    does: 'published results to hit',
    imports: ['numerics', 'chance', 'engine', 'results', 'analysis', 'sensitivity'],
  },
  patterns: {
    does: 'the recorded past to resemble',
    imports: ['numerics', 'evidence', 'language', 'chance', 'engine', 'analysis'],
  },
  trials: { does: 'every mechanism on and off', imports: ['results', 'engine', 'analysis'] },
  library: { does: 'finds and reads files', imports: ['text', 'evidence', 'language'] },
  study: {
    does: 'the whole program as one paragraph',
    imports: [...underneath, 'library'],
  },
  words: {
    does: 'findings, events and reasons in plain words',
    imports: ['text', 'evidence', 'language', 'engine', 'chance'],
  },
  charts: { does: 'pictures as rows of styled characters', imports: [] },
  session: {
    does: 'what a screen asks of the engine',
    imports: [
      'numerics',
      'evidence',
      'language',
      'chance',
      'results',
      'engine',
      'analysis',
      'library',
      'words',
    ],
  },
  lessons: {
    does: 'scripts of lessons, and answers read off the worlds',
    imports: ['text', 'evidence', 'language', 'results', 'engine', 'analysis', 'library', 'words', 'session'],
  },
  experiments: {
    does: 'scenarios times designs, and what they show',
    imports: [
      ...['text', 'language', 'chance', 'designs', 'results', 'engine', 'analysis'],
      ...['library', 'store'],
    ],
  },
  'views/tui': {
    does: 'the screens of the terminal',
    imports: [...underneath, 'library', 'words', 'charts', 'session', 'lessons'],
  },
  'views/spoken': {
    does: 'the terminal for who listens: sentences',
    imports: [...underneath, 'library', 'words', 'session'],
  },
  'views/cli': {
    does: 'commands and plain text',
    imports: [
      ...underneath,
      'store',
      'sensitivity',
      'trials',
      'library',
      'study',
      'words',
      'session',
      'lessons',
      'experiments',
    ],
  },
  fit: { does: 'refits estimates to the record', imports: ['patterns', 'library'] },
  ahead: { does: 'what the bundle works out', imports: ['views/cli', 'library'] },
  main: {
    does: 'the executable: picks a view',
    imports: ['study', 'views/cli', 'views/tui', 'views/spoken'],
  },
};

/** One part of the program: what it does, in a few words, and what it may import. */
export type Part = { readonly does: string; readonly imports: readonly string[] };

/** Which parts may touch the outside world, by package. A package that is not listed may not be imported at all. */
export const doors: Readonly<Record<string, readonly string[]>> = {
  yaml: ['text'],
  mathjs: ['language', 'interpreter'],
  zod: ['experiments', 'language', 'lessons', 'sensitivity', 'store', 'views/tui'],
  hyparquet: ['store'],
  'hyparquet-writer': ['store'],
  seedrandom: ['chance'],
  commander: ['views/cli'],
  ink: ['views/tui'],
  react: ['views/tui'],
  'node:fs': ['library', 'store', 'views/cli', 'views/tui', 'launch', 'bundle'],
  'node:path': ['library', 'store', 'views/cli', 'views/tui', 'bundle'],
  'node:url': ['library', 'views/cli', 'launch', 'bundle'],
  'node:os': ['engine', 'views/cli', 'views/tui', 'views/spoken'],
  'node:readline': ['views/spoken'],
  '@bomb.sh/tab': ['views/cli'],
  'node:util': ['views/tui'],
  'node:worker_threads': ['engine', 'session'],
  'node:crypto': ['engine', 'library', 'results', 'store', 'bundle'],
  'node:child_process': ['launch', 'bundle'],
  'node:module': ['launch'],
  rolldown: ['bundle'],
};

/** Parts that know no clock, disk, screen or process, and whose numbers are the same on every machine. */
export const pureParts: readonly string[] = [
  'text',
  'numerics',
  'evidence',
  'language',
  'chance',
  'designs',
  'interpreter',
  'kernel',
  'results',
  'engine',
  'analysis',
  'published',
  'patterns',
  'trials',
  'sensitivity',
  'charts',
];
