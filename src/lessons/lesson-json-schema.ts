import { editorSchema } from '../language/index.ts';
import { lessonForm } from './lesson-schema.ts';

/** The form of lessons as a JSON Schema, for editors. */
export const lessonSchema = (): object =>
  editorSchema(lessonForm, 'Tightrope lesson', 'Scenes to show in class, with pauses for predictions.');
