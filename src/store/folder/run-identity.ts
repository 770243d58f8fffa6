import { createHash } from 'node:crypto';
import { CHUNK, PART, type RunRequest } from '../../engine/index.ts';
import type { FolderManifest } from './manifest.ts';

/** Everything that decides what a run folder will hold, and who asked for it. */
export interface RunIdentity {
  readonly request: RunRequest;
  readonly title: string;
  /** The scenario's own file as it was read, and the whole model as one file. */
  readonly read: string;
  readonly resolved: string;
  readonly modelHash: string;
  readonly scenarioHash: string;
  readonly overrides: FolderManifest['overrides'];
  readonly until: string | null;
  /** Worlds whose whole paths are kept. */
  readonly paths: number;
  readonly command: readonly string[];
  /** SHA-256 of what sets the estimates of each world, where a design does; absent where they are drawn. */
  readonly design?: string;
  /** Version of the program. */
  readonly version: string;
  readonly notice: string;
}

/** Which build this is; the bundle writes it in here, and sources that run as they are have none. */
const BUILD = process.env.TIGHTROPE_BUILD ?? '';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The manifest of a run of which nothing is done yet. */
export function firstManifest(identity: RunIdentity): FolderManifest {
  const { request, title, resolved, modelHash, scenarioHash, overrides, until, paths, design } = identity;
  return {
    notice: identity.notice,
    format: 1,
    tightrope: identity.version,
    build: BUILD,
    node: process.versions.node,
    v8: process.versions.v8,
    os: process.platform,
    arch: process.arch,
    engine: request.engine,
    scenario: request.scenario,
    title,
    modelHash,
    scenarioHash,
    resolvedHash: sha256(resolved),
    overrides,
    seed: request.seed,
    asked: request.worlds,
    until,
    ...(design === undefined ? {} : { design }),
    worlds: 0,
    paths: Math.min(paths, request.worlds),
    chunk: CHUNK,
    part: PART,
    ended: 'incomplete',
    hash: null,
    command: [...identity.command],
    reproduce: 'tightrope reproduce manifest.json',
    parts: [],
    pathParts: [],
    files: {
      'scenario.yaml': { sha256: sha256(identity.read) },
      'scenario.resolved.yaml': { sha256: sha256(resolved) },
    },
  };
}

/** The key of a part: equal keys mean equal bytes. */
export function contentKey(
  { resolvedHash, tightrope, build, seed, design }: FolderManifest,
  kind: 'worlds' | 'paths',
  { from, until }: { readonly from: number; readonly until: number },
): string {
  const all = [kind, resolvedHash, tightrope, build, seed, Math.floor(from / PART), until - from];
  return sha256(JSON.stringify(design === undefined ? all : [...all, design]));
}

/** In what two runs differ, in words; empty when they are one run. Machines may differ: worlds do not. */
export function differences(held: FolderManifest, wanted: FolderManifest): readonly string[] {
  const word = (what: string, one: unknown, other: unknown): readonly string[] =>
    one === other ? [] : [`${what} ${String(one)}, not ${String(other)}`];
  return [
    ...word('scenario', held.scenario, wanted.scenario),
    ...word('seed', held.seed, wanted.seed),
    ...(held.resolvedHash === wanted.resolvedHash ? [] : ['another model, or other changes to it']),
    ...(held.design === wanted.design ? [] : ['other points of a sweep']),
    ...word('worlds', held.asked, wanted.asked),
    ...word('engine', held.engine, wanted.engine),
    ...word('until', held.until ?? 'the last world', wanted.until ?? 'the last world'),
    ...word('whole paths', held.paths, wanted.paths),
    ...(held.tightrope !== wanted.tightrope
      ? [`version ${held.tightrope} of the program, not ${wanted.tightrope}`]
      : held.build === wanted.build
        ? []
        : ['another build of the program']),
  ];
}
