import * as z from 'zod';

/** The version of the file; one that is not known is left out. */
const KEPT_VERSION = 2;

const glance = z.object({
  outcome: z.string(),
  share: z.number(),
  half: z.number(),
  worlds: z.number(),
  hash: z.string(),
  /** The share that was seen before these worlds: of another seed, another number of worlds, another model. */
  before: z.number().optional(),
});

const place = z.object({
  scenario: z.string(),
  /** Values of levers that stood elsewhere than in the scenario. */
  moved: z.record(z.string(), z.number()),
  seed: z.string(),
  /** Months a second of a world that plays. */
  speed: z.number().positive(),
});

const bookmark = z.object({
  /** The word that finds the lesson. */
  lesson: z.string(),
  /** Hash of its script: a place in another text means nothing. */
  hash: z.string(),
  at: z.int().nonnegative(),
  /** Predictions, by step. */
  picked: z.record(z.string(), z.int().nonnegative()),
});

/** What is kept between two calls. Entries of later versions of the program are carried along. */
const kept = z.looseObject({
  version: z.literal(KEPT_VERSION),
  /** What was last seen of scenarios. */
  glances: z.record(z.string(), glance).default({}),
  /** Where the screens were last left. */
  place: place.nullable().default(null),
  /** Where a lesson was left. */
  lesson: bookmark.nullable().default(null).catch(null),
});

/** The first version had glances alone. */
const first = z
  .object({ version: z.literal(1), glances: kept.shape.glances })
  .transform(({ glances }): Kept => ({ version: KEPT_VERSION, glances, place: null, lesson: null }));

const either = z.union([kept, first]);

/** What was last seen of a scenario, for the list at home. */
export type Glance = Readonly<z.infer<typeof glance>>;
/** A scenario with its levers, a seed and the speed of stories. */
export type Place = z.infer<typeof place>;
/** A place in a lesson. */
export type Bookmark = z.infer<typeof bookmark>;
/** Everything that is kept. */
export type Kept = z.infer<typeof kept>;

export const NOTHING_KEPT: Kept = { version: KEPT_VERSION, glances: {}, place: null, lesson: null };

/** Understands what a file holds; null where it is no state that this program knows. */
export function keptFrom(value: unknown): Kept | null {
  const read = either.safeParse(value);
  return read.success ? read.data : null;
}

export const glancesOf = ({ glances }: Kept): ReadonlyMap<string, Glance> => new Map(Object.entries(glances));
