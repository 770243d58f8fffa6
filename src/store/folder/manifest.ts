import * as z from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const part = z
  .strictObject({
    file: z.string().describe('Its path in the folder.'),
    from: z.int().min(0).describe('Its first world.'),
    until: z.int().min(1).describe('The world after its last.'),
    key: sha256.describe(
      'SHA-256 of what it must hold: resolved scenario, version and build of the program, seed, number of the part, worlds.',
    ),
    sha256: sha256.describe('SHA-256 of its bytes.'),
  })
  .describe('A Parquet file of up to 16,384 worlds.');

const manifest = z.strictObject({
  notice: z.string(),
  format: z.literal(1).describe('Version of this form.'),
  tightrope: z.string().describe('Version of the program.'),
  build: z.string().describe('SHA-256 of the sources of the program; empty when these ran as they are.'),
  node: z.string(),
  v8: z.string(),
  os: z.string(),
  arch: z.string(),
  engine: z.enum(['js', 'interpreter', 'wasm', 'wasm-f32']).describe('Which reading of the model ran.'),
  scenario: z.string(),
  title: z.string(),
  modelHash: sha256.describe('SHA-256 of the texts of the model the scenario stands on.'),
  scenarioHash: sha256.describe('SHA-256 of the texts laid on it, those of the command line included.'),
  resolvedHash: sha256.describe(
    'SHA-256 of scenario.resolved.yaml: all that decides the worlds, but seed and number.',
  ),
  overrides: z.strictObject({
    set: z.array(z.strictObject({ name: z.string(), value: z.string() })),
    without: z.array(z.string()),
    months: z.string().nullable(),
  }),
  seed: z.string(),
  asked: z.int().min(1).describe('Worlds asked for, or the most of them with --until.'),
  until: z.string().nullable().describe('When the run was to stop, as it was typed.'),
  design: sha256
    .optional()
    .describe('In a sweep: SHA-256 of what sets the estimates of each world; absent where they are drawn.'),
  worlds: z.int().min(0).describe('Worlds that the parts below hold.'),
  paths: z.int().min(0).describe('Worlds whose whole paths are kept.'),
  chunk: z.int().describe('Worlds of a unit of work.'),
  part: z.int().describe('Worlds of a part.'),
  ended: z.enum(['incomplete', 'complete', 'precise']),
  hash: sha256
    .nullable()
    .describe("SHA-256 of every world's outcomes in order of worlds; null while incomplete."),
  command: z.array(z.string()).describe('What runs these worlds again.'),
  reproduce: z.string().describe('What runs them again and compares the bytes, in this folder.'),
  parts: z.array(part),
  pathParts: z.array(part),
  files: z
    .record(z.string(), z.strictObject({ sha256 }))
    .describe('Every other file but this one and the journal, which alone knows times.'),
});

/** A Parquet file of a run folder, as its manifest lists it. */
export type PartEntry = z.infer<typeof part>;

/** What `manifest.json` of a run folder says. */
export type FolderManifest = z.infer<typeof manifest>;

/** The JSON Schema of `manifest.json` (draft 2020-12). */
export function manifestSchema(): object {
  return {
    ...z.toJSONSchema(manifest, { target: 'draft-2020-12' }),
    title: 'Manifest of a Tightrope run folder',
    description: 'What makes a run repeatable, and the hash of every file it left.',
  };
}

/** The manifest that a text holds, or null when it is not one. */
export function readManifest(text: string): FolderManifest | null {
  try {
    const read = manifest.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

export const manifestText = (of: FolderManifest): string => `${JSON.stringify(of, null, 2)}\n`;
