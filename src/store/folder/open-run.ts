import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger, Span } from '../../engine/index.ts';
import type { ChunkRecord } from '../chunks/chunk-record.ts';
import { recordShape } from '../chunks/record-shape.ts';
import { writeWhole } from '../disk/fresh-file.ts';
import { journalAt } from '../disk/journal.ts';
import { lock } from '../disk/lock.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { remove } from '../disk/remove.ts';
import { pathColumns, worldColumns } from '../parts/column.ts';
import { monthNames } from '../parts/month-names.ts';
import { type PartOutcome, writePathPart, writeWorldPart } from '../parts/write-part.ts';
import { StoreFault } from '../store-fault.ts';
import { checkFiles } from './check-files.ts';
import { type FolderManifest, manifestText, type PartEntry, readManifest } from './manifest.ts';
import { contentKey, differences, firstManifest, type RunIdentity } from './run-identity.ts';
import { RunLedger } from './run-ledger.ts';
import { shelfOf } from './shelf-of.ts';

/** How a folder is opened: whether to go on with what is there, the time of day, and who hears of damage that is mended. */
export interface Opening {
  readonly resume: boolean;
  readonly now: () => Date;
  readonly say: (sentence: string) => void;
}

/** The folder holds this run already, whole and unharmed. */
export interface HeldRun {
  readonly is: 'held';
  readonly manifest: FolderManifest;
}

/** A folder that a run is being written into. Exactly one of `finish` and `stop` ends it. */
export interface OpenRun {
  readonly is: 'open';
  readonly ledger: Ledger;
  /** Whether the tables are there and only damaged parts are done again. */
  readonly isRepair: boolean;
  /** Writes the tables, by file name, and says in the manifest that the run is whole. */
  finish(
    run: { readonly ended: 'complete' | 'precise'; readonly hash: string },
    texts: Readonly<Record<string, string>>,
  ): Promise<FolderManifest>;
  /** Leaves what is done so far; gives how many worlds lie in whole parts. */
  stop(): Promise<FolderManifest>;
}

/** Opens a folder for a run, empty or with some of the very same run in it. Throws a StoreFault when it cannot be had, or holds something else. */
export async function openRun(
  folder: string,
  identity: RunIdentity,
  opening: Opening,
): Promise<OpenRun | HeldRun> {
  makeFolder(folder);
  const held = heldIn(folder, identity);
  const isDone = held !== null && held.ended !== 'incomplete';
  const damage = isDone ? checkFiles(folder, held) : [];
  if (isDone && damage.length === 0) {
    remove(join(folder, OPEN));
    return { is: 'held', manifest: held };
  }
  refuseWithoutResume(
    folder,
    held,
    damage.map(({ sentence }) => sentence),
    opening,
  );
  return new RunInFolder(folder, identity, held, opening, isDone && damage.every(({ isPart }) => isPart));
}

const OPEN = 'open';

/** The manifest of this very run, or null in a folder without one. */
function heldIn(folder: string, identity: RunIdentity): FolderManifest | null {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) return null;
  const held = readManifest(readFileSync(path, 'utf8'));
  const [first] =
    held === null
      ? ['no run of a single scenario that this program knows']
      : differences(held, firstManifest(identity));
  if (held !== null && first === undefined) return held;
  if (held !== null && isEmpty(folder, held)) return null;
  throw new StoreFault(
    'another run',
    `${folder} holds another run (${first ?? ''}): name another folder, or remove this one first`,
  );
}

/** Whether a run was begun here and nothing of it was done. */
const isEmpty = (folder: string, { worlds, ended }: FolderManifest): boolean =>
  ended === 'incomplete' &&
  worlds === 0 &&
  !(
    existsSync(join(folder, OPEN)) && readdirSync(join(folder, OPEN)).some((name) => name.endsWith('.chunks'))
  );

function refuseWithoutResume(
  folder: string,
  held: FolderManifest | null,
  damage: readonly string[],
  { resume, say }: Opening,
): void {
  const [first, ...more] = damage;
  if (first !== undefined && resume) say(`${first}; it is done again.`);
  if (held === null || resume) return;
  if (first !== undefined) {
    const others = more.length === 0 ? '' : ` (and ${more.length} more)`;
    throw new StoreFault('damaged', `${first}${others}: run with --resume to do it again`);
  }
  throw new StoreFault(
    'unfinished',
    `${folder} holds this run, but not all of it (${held.worlds} of ${held.asked} worlds in whole parts): run again with --resume to go on`,
  );
}

/** One run and its folder. */
class RunInFolder implements OpenRun {
  readonly is = 'open';
  readonly ledger: RunLedger;
  readonly isRepair: boolean;
  readonly #folder: string;
  readonly #identity: RunIdentity;
  readonly #journal;
  readonly #unlock: () => void;
  #manifest: FolderManifest;

  constructor(
    folder: string,
    identity: RunIdentity,
    held: FolderManifest | null,
    { now, say }: Opening,
    isRepair: boolean,
  ) {
    [this.#folder, this.#identity, this.isRepair] = [folder, identity, isRepair];
    for (const name of ['', OPEN, 'worlds', ...(identity.paths > 0 ? ['paths'] : [])])
      makeFolder(join(folder, name));
    this.#unlock = lock(join(folder, OPEN, 'lock'), folder);
    this.#journal = journalAt(join(folder, 'journal.ndjson'), now);
    const { parts, pathParts } = held ?? { parts: [], pathParts: [] };
    this.#manifest = { ...firstManifest(identity), parts, pathParts, worlds: worldsIn(parts) };
    if (isRepair && held !== null) this.#manifest = held;
    this.#journal.tell(held === null ? 'begun' : 'resumed', {
      worlds: this.#manifest.worlds,
      process: process.pid,
    });
    writeWhole(join(folder, 'scenario.yaml'), identity.read);
    writeWhole(join(folder, 'scenario.resolved.yaml'), identity.resolved);
    this.#keepManifest({});
    this.ledger = new RunLedger({
      folder,
      open: join(folder, OPEN),
      ...this.#columns(),
      shelf: shelfOf(join(folder, OPEN), identity.request, identity.design !== undefined),
      parts: this.#manifest.parts,
      pathParts: this.#manifest.pathParts,
      isRepair,
      writeParts: (part, read) => this.#writeParts(part, read),
      damaged: (sentence) => {
        this.#journal.tell('damaged', { sentence });
        if (!isRepair) say(`${sentence}; it is done again.`);
      },
    });
  }

  async finish(
    run: { readonly ended: 'complete' | 'precise'; readonly hash: string },
    texts: Readonly<Record<string, string>>,
  ): Promise<FolderManifest> {
    const { ended, hash } = run;
    try {
      await this.ledger.settle();
      if (this.isRepair && hash !== this.#manifest.hash)
        throw new StoreFault('damaged', `${this.#folder}: its worlds come out otherwise now than they did`);
      const files = Object.entries(texts).map(
        ([name, text]) => [name, { sha256: writeWhole(join(this.#folder, name), text) }] as const,
      );
      this.#keepManifest({ ended, hash, files: { ...this.#manifest.files, ...Object.fromEntries(files) } });
      this.#journal.tell('finished', { ended, worlds: this.#manifest.worlds, hash });
      remove(join(this.#folder, OPEN));
      return this.#manifest;
    } finally {
      this.#unlock();
    }
  }

  async stop(): Promise<FolderManifest> {
    try {
      await this.ledger.settle();
      this.#journal.tell('stopped', { worlds: this.#manifest.worlds });
      return this.#manifest;
    } finally {
      this.#unlock();
    }
  }

  #columns() {
    const { request, paths } = this.#identity;
    const columns = worldColumns(request.model);
    const named = (role: string) => columns.filter((column) => column.role === role).map(({ name }) => name);
    const shape = recordShape(request.model, request.worlds, paths);
    return { shape, outcomeNames: named('outcome'), droppedNames: named('dropped') };
  }

  async #writeParts(span: Span, read: (from: number) => ChunkRecord): Promise<void> {
    const { request, paths } = this.#identity;
    const { shape } = this.#columns();
    const worlds = await writeWorldPart(this.#folder, {
      span,
      shape,
      columns: worldColumns(request.model),
      read,
    });
    const parts = withPart(this.#manifest.parts, this.#entry('worlds', span, worlds));
    const until = Math.min(span.until, paths);
    let { pathParts } = this.#manifest;
    if (until > span.from) {
      const months = monthNames(request.model);
      const part = { span: { from: span.from, until }, months, columns: pathColumns(request.model), read };
      pathParts = withPart(
        pathParts,
        this.#entry('paths', part.span, await writePathPart(this.#folder, part)),
      );
    }
    this.#keepManifest({ parts, pathParts, worlds: worldsIn(parts) });
    this.#journal.tell('part', { ...worlds, worlds: worldsIn(parts) });
  }

  #entry(kind: 'worlds' | 'paths', span: Span, part: PartOutcome): PartEntry {
    return { file: part.file, ...span, key: contentKey(this.#manifest, kind, span), sha256: part.sha256 };
  }

  #keepManifest(changed: Partial<FolderManifest>): void {
    this.#manifest = { ...this.#manifest, ...changed };
    writeWhole(join(this.#folder, 'manifest.json'), manifestText(this.#manifest));
  }
}

const worldsIn = (parts: readonly PartEntry[]): number =>
  parts.reduce((sum, { from, until }) => sum + until - from, 0);

/** The parts of a folder with one more, or with one in the place of that before it. */
const withPart = (parts: readonly PartEntry[], part: PartEntry): PartEntry[] =>
  [...parts.filter(({ from }) => from !== part.from), part].toSorted((one, other) => one.from - other.from);
