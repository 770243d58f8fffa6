// The door to the disk for run folders: every world of a run in Parquet parts, each with its hash, written so that a run that was stopped
// at whatever moment goes on where it was. Start at README.md, then folder/open-run.ts; readers begin at folder/read-run-folder.ts.
export { pathLedger } from './chunks/path-ledger.ts';
export { writeWhole } from './disk/fresh-file.ts';
export { makeFolder } from './disk/make-folder.ts';
export { checkFiles, type Damage } from './folder/check-files.ts';
export { type FolderManifest, manifestSchema } from './folder/manifest.ts';
export type { Again, Reproduced } from './folder/old-run.ts';
export { type HeldRun, type Opening, type OpenRun, openRun } from './folder/open-run.ts';
export { pathBlocks } from './folder/path-blocks.ts';
export { modelOfRun, type ReadRun, readRunFolder, runManifest } from './folder/read-run-folder.ts';
export { type ReadSweep, readSweepFolder } from './folder/read-sweep-folder.ts';
export { reproduceRun } from './folder/reproduce-run.ts';
export { runFolderOf, runFoldersIn } from './folder/run-folders-in.ts';
export type { RunIdentity } from './folder/run-identity.ts';
export { openSweep, type SweepFolder } from './folder/sweep-folder.ts';
export { type SweepManifest, sweepManifestSchema } from './folder/sweep-manifest.ts';
export { type ListedFiles, tablesAgain } from './folder/tables-again.ts';
export { type VerifiedRun, verifyRun } from './folder/verify-run.ts';
export { sweepManifestIn, verifySweep } from './folder/verify-sweep.ts';
export type { PathBlock } from './parts/path-block.ts';
export { StoreFault, type StoreFaultKind } from './store-fault.ts';
export { type Column, csv } from './tables/csv.ts';
export { findingColumns } from './tables/finding-columns.ts';
export { csvStream, type GrownTable, type TypedColumn, tableFile } from './tables/grown-table.ts';
export { joined } from './tables/joined.ts';
export { runTables, type Told } from './tables/run-tables.ts';
