// The model language: YAML documents with formulas -> a checked Model. Imports text and numerics only; mathjs and zod
// live here (and mathjs in the interpreter). Start at load-model.ts, then model.ts (what comes out) and resolve/.
export { monthIndex, monthName } from './check/calendar.ts';
export type { Layer, SourceFile } from './check/merge.ts';
export type { Counterfactual } from './counterfactual.ts';
export * from './expression.ts';
export { type LoadedModel, loadModel } from './load-model.ts';
export { loadTexts, type TextFile, type TextLayer } from './load-texts.ts';
export * from './model/index.ts';
export { NotFinite } from './not-finite.ts';
export { OutcomeNotNumber } from './outcome-not-number.ts';
export type {
  Branch,
  Reading,
  ReadingOptions,
  WorldRecord,
  WorldState,
  WorldView,
} from './reading.ts';
export { resolvedText } from './resolved-text.ts';
export { checkShape, editorSchema, formProblems, forms, jsonSchema } from './shape/index.ts';
export { withoutFaulty } from './without-faulty.ts';
