// The form of model and scenario files: which keys stand where and what they hold. Formulas are not read here.
// Imports text; zod lives here, and where lessons have their form. Start at file-schema.ts; rules between keys are in rules.ts.
export { checkShape } from './check-shape.ts';
export { formProblems } from './form-problems.ts';
export { editorSchema, jsonSchema } from './json-schema.ts';
export * as forms from './leaves.ts';
