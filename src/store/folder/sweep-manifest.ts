import * as z from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const manifest = z.strictObject({
  notice: z.string(),
  format: z.literal(1).describe('Version of this form.'),
  tightrope: z.string().describe('Version of the program.'),
  engine: z.enum(['js', 'interpreter', 'wasm', 'wasm-f32']).describe('Which reading of the model ran.'),
  experiment: z.string(),
  title: z.string(),
  experimentHash: sha256.describe('SHA-256 of experiment.yaml.'),
  pointsHash: sha256.describe('SHA-256 of the scenario, the seed and the settings of every point.'),
  design: z.string(),
  luck: z.enum(['paired', 'own']),
  seeds: z.array(z.string()),
  points: z.int().min(1),
  worlds: z.int().min(1).describe('Worlds of each point.'),
  ended: z.enum(['incomplete', 'complete']),
  hash: sha256.nullable().describe('SHA-256 of the hashes of all points in order; null while incomplete.'),
  command: z.array(z.string()).describe('What runs these worlds again.'),
  runs: z
    .array(
      z.strictObject({
        folder: z.string().describe('A run folder: points one behind the other, each with all its worlds.'),
        scenario: z.string(),
        worlds: z.int(),
        hash: sha256,
      }),
    )
    .describe('Points that differ in estimates alone lie in one run.'),
  files: z.record(z.string(), z.strictObject({ sha256 })).describe('Every other file of this folder.'),
});

/** What `manifest.json` of the folder of a sweep says. */
export type SweepManifest = z.infer<typeof manifest>;

/** The JSON Schema of the `manifest.json` of a sweep (draft 2020-12). */
export function sweepManifestSchema(): object {
  return {
    ...z.toJSONSchema(manifest, { target: 'draft-2020-12' }),
    title: 'Manifest of the folder of a Tightrope sweep',
    description: 'What makes a sweep repeatable, its runs, and the hash of every table it left.',
  };
}

/** The manifest of a sweep that a text holds, or null when it is not one. */
export function readSweepManifest(text: string): SweepManifest | null {
  try {
    const read = manifest.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
