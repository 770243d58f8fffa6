// The form of model and scenario files: which keys stand where and what they hold. Formulas are not read here.
// Imports text; zod lives only here. Start at file-schema.ts; rules between keys are in rules.ts.
export { checkShape } from './check-shape.ts';
export { jsonSchema } from './json-schema.ts';
