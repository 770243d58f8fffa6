// Evidence: facts, their sources, base rates and disputes; which of them the model uses, and the way back.
// Pure: it is handed texts and gives facts and problems. Imports only text. Start at load-evidence.ts.
export type { BaseRate, RateFigure, TestedOn } from './base-rate.ts';
export { type Coverage, coverage, type DeadReference } from './coverage.ts';
export type { Dispute, DisputeSide } from './dispute.ts';
export { type Entry, type Evidence, entryWith, idsOf } from './evidence.ts';
export type {
  Confidence,
  Fact,
  FactKind,
  FactValue,
} from './fact.ts';
export { type EvidenceFile, type LoadedEvidence, loadEvidence } from './load-evidence.ts';
export type { Source, SourcePart } from './source.ts';
export type { Statistic } from './statistic.ts';
export { type FactTrail, factTrail, reasonTrail, type SourceTrail, sourceTrail } from './trail.ts';
export type { Use, UseRole } from './use.ts';
