import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { editorSchema, formProblems, forms, jsonSchema } from '../../../src/language/index.ts';
import { headline, readDocument } from '../../../src/text/index.ts';

const recipe = forms.known(
  {
    dish: forms.text,
    minutes: forms.wholeNumber(1, 90),
    steps: z.array(forms.name, 'a list of steps').optional(),
  },
  'a recipe: a map of dish, minutes, steps',
);

function said(text: string): readonly string[] {
  const { root } = readDocument(text, 'r.yaml');
  if (root === null) throw new Error('it cannot be read');
  return formProblems(root, recipe).map(headline);
}

describe('a document with a form of its own', () => {
  it('has nothing wrong where it keeps to it', () => {
    expect(said('dish: Soup\nminutes: 30\nsteps: [boil, stir]\n')).toEqual([]);
  });

  it('is told what is wrong, in reading order', () => {
    expect(said('minutes: 300\ndish: [Soup]\ncolour: red\nsteps: [boil, 3]\n')).toEqual([
      'r.yaml:1:10  "minutes" must be a whole number from 1 to 90, not 300',
      'r.yaml:2:1  "dish" must be a text, not a list',
      'r.yaml:3:1  unknown key "colour"',
      'r.yaml:4:15  item 2 of "steps" must be a name (letters, digits and _, a letter first), not 3',
    ]);
  });

  it('is told what it is to be, and what it lacks', () => {
    expect(said('- a\n- b\n')).toEqual([
      'r.yaml:1:1  the file must be a recipe: a map of dish, minutes, steps, not a list',
    ]);
    expect(said('minutes: 30\n')).toEqual(['r.yaml:1:1  "dish" is missing in the file']);
  });
});

describe('a form for editors', () => {
  it('is a JSON Schema with a title and a sentence, of what is written: defaults need not be', () => {
    const form = z.object({ dish: z.string(), minutes: z.number().default(30) });
    expect(editorSchema(form, 'Recipe', 'How to cook.')).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Recipe',
      description: 'How to cook.',
      type: 'object',
      required: ['dish'],
    });
  });

  it('is that of models and scenarios, too', () => {
    expect(jsonSchema()).toMatchObject({
      title: 'Tightrope model or scenario',
      description: 'A model of agents, quantities and decisions, or a scenario that differs from one.',
      properties: { title: { type: 'string' }, outcomes: { type: 'object' } },
      additionalProperties: false,
    });
  });
});
