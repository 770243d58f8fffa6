import * as z from 'zod';
import { file } from './file-schema.ts';

/** A form as a JSON Schema (draft 2020-12), for completion and checks in editors. */
export function editorSchema(form: z.ZodType, title: string, description: string): object {
  return { ...z.toJSONSchema(form, { target: 'draft-2020-12', io: 'input' }), title, description };
}

/** The form of model and scenario files as a JSON Schema. */
export const jsonSchema = (): object =>
  editorSchema(
    file,
    'Tightrope model or scenario',
    'A model of agents, quantities and decisions, or a scenario that differs from one.',
  );
