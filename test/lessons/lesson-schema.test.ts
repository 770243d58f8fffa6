import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { lessonSchema } from '../../src/lessons/index.ts';
import { plainValue, readDocument } from '../../src/text/index.ts';

const check = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(lessonSchema());

/** Where a lesson goes against the schema, as paths with their strange or missing keys. */
function refused(text: string): readonly string[] {
  const { root } = readDocument(text, 'lesson.yaml');
  if (root === null || check(JSON.parse(JSON.stringify(plainValue(root))))) return [];
  return (check.errors ?? []).map(({ instancePath, params }) =>
    `${instancePath}/${params.additionalProperty ?? params.missingProperty ?? ''}`.replace(/\/$/, ''),
  );
}

const FOLDER = fileURLToPath(new URL('../../scenarios/lessons/', import.meta.url));
const lesson = (steps: string): string =>
  `title: A lesson\nsays: It.\nminutes: 5\nnote: None.\nsteps: ${steps}\n`;

describe('the JSON Schema of lessons', () => {
  const shipped = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));

  it.each(shipped)('accepts %s', (name) => {
    expect(refused(readFileSync(`${FOLDER}${name}`, 'utf8'))).toEqual([]);
  });

  it.each([
    ['[]', '/steps'],
    ['[{explore: baseline}]', '/steps/0/say'],
    ['[{say: One, exlpore: baseline}]', '/steps/0/exlpore'],
    ['[{say: One, compare: [baseline]}]', '/steps/0/compare'],
    ['[{say: One, world: {index: -1}}]', '/steps/0/world/index'],
    ['[{say: One, ask: {change: x, reveal: So.}}]', '/steps/0/ask/options'],
    ['[{say: One, ask: {which: grows, options: [], reveal: So.}}]', '/steps/0/ask/which'],
    ['[{say: One, point: nowhere}]', '/steps/0/point'],
    ['[{say: One, month: 2026-13}]', '/steps/0/month'],
  ])('refuses %s', (steps, path) => expect(refused(lesson(steps))).toContain(path));
});
