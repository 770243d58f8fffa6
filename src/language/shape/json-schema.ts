import * as z from 'zod';
import { file } from './file-schema.ts';

/** The form of model and scenario files as a JSON Schema (draft 2020-12), for completion and checks in editors. */
export function jsonSchema(): object {
  const schema = z.toJSONSchema(file, { target: 'draft-2020-12', io: 'input' });
  return {
    ...schema,
    title: 'Tightrope model or scenario',
    description: 'A model of agents, quantities and decisions, or a scenario that differs from one.',
  };
}
