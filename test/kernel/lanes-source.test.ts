import { describe, expect, it } from 'vitest';
import { lanesSource } from '../../src/kernel/index.ts';
import { lowerModel } from '../../src/kernel/lower/lower-model.ts';
import { flatten, flattenWithNotes, unsigned } from '../../src/kernel/webassembly/code.ts';
import { disassemble } from '../../src/kernel/webassembly/disassemble.ts';
import { doubles, emitModule, singles } from '../../src/kernel/webassembly/index.ts';
import { modelOf } from '../interpreter/model-of.ts';
import { shipped } from '../model/shipped.ts';
import { SMALL_MODELS } from './small-models.ts';

const DECISIONS = modelOf(SMALL_MODELS['decisions, signals and the timeline'] ?? '');
const NAMES = { functionNamed: String, atByte: () => null };

/** Code as the specification numbers it (WebAssembly 2.0, chapter 5.4), written down by hand, and how its chapter 6 writes it. */
const BY_HAND: readonly (readonly [bytes: readonly number[], lines: readonly string[]])[] = [
  [[0x41, 0x7f], ['i32.const -1']],
  [[0x41, 0xc0, 0x00], ['i32.const 64']],
  [[0x41, 0x80, 0x80, 0x80, 0x80, 0x78], ['i32.const -2147483648']],
  [[0x20, 0xe5, 0x8e, 0x26], ['local.get 624485']],
  [[0xfd, 0x00, 0x04, 0x10], ['v128.load offset=16']],
  [[0xfd, 0xf0, 0x01], ['f64x2.add']],
  [[0xfd, 0xf3, 0x01], ['f64x2.div']],
  [[0xfd, 0xed, 0x01], ['f64x2.neg']],
  [[0xfd, 0xe6, 0x01], ['f32x4.mul']],
  [[0xfd, 0xe9, 0x01], ['f32x4.max']],
  [[0xfd, 0x4b], ['f64x2.le']],
  [[0xfd, 0x43], ['f32x4.lt']],
  [[0xfd, 0x5b, 0x03, 0x08, 0x01], ['v128.store64_lane offset=8 1']],
  [[0x44, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f], ['f64.const 1']],
  [[0xfc, 0x0a, 0, 0], ['memory.copy']],
  [
    [0x04, 0x7b, 0x20, 0x00, 0x05, 0x20, 0x01, 0x0b],
    ['if (result v128)', '  local.get 0', 'else', '  local.get 1', 'end'],
  ],
  [
    [0x02, 0x40, 0x03, 0x40, 0x0d, 0x01, 0x0c, 0x00, 0x0b, 0x0b],
    ['block', '  loop', '    br_if 1', '    br 0', '  end', 'end'],
  ],
];

describe('WebAssembly read back', () => {
  it.each(BY_HAND)('%j', (bytes, lines) => {
    expect(disassemble(bytes, NAMES, '')).toEqual(lines);
  });

  it('puts a note above the code behind it', () => {
    const code = [{ note: 'one' }, 0x20, 0x00, [{ note: 'two' }, [0x20, 0x01]]];
    expect(disassemble(code, NAMES, '')).toEqual([';; one', 'local.get 0', ';; two', 'local.get 1']);
  });

  it.each([doubles, singles])('is the code of the module that runs: $engine', (precision) => {
    const { program } = lowerModel(shipped('baseline').model);
    const { functions, bytes } = emitModule(program, precision);
    const module = Buffer.from(bytes);
    for (const { name, body } of functions) {
      const { notes } = flattenWithNotes(body);
      expect(module.includes(Buffer.from(flatten(body))), name).toBe(true);
      const lines = disassemble(body, NAMES, '');
      expect(lines.filter((line) => line.trimStart().startsWith(';; '))).toHaveLength(notes.length);
    }
  });

  it('has no byte for a note', () => {
    expect([...flatten([{ note: 'x' }, 0x0b])]).toEqual([0x0b]);
    expect([...unsigned(624485)]).toEqual([0xe5, 0x8e, 0x26]);
  });
});

describe.each(['wasm', 'wasm-f32'] as const)('a listing of %s', (engine) => {
  const source = lanesSource(DECISIONS, engine);

  it('carries each formula above its code, under the full name of what it works out', () => {
    expect(source).toMatch(/;; --- next patron\.warmth\n[\s\S]*?;; kept: 0\.5 \* warmth\n[\s\S]*?\.mul\n/);
    expect(source).toMatch(/;; --- weigh home\n/);
    expect(source).toMatch(/;; option home\.court/);
  });

  it('names cells as the JavaScript does, and constants by their value', () => {
    expect(source).toMatch(/v128\.load offset=\d+ ;; m\[\d+\]\n/);
    expect(source).toMatch(/v128\.load offset=\d+ ;; 0\.5\n/);
    expect(source).toContain(engine === 'wasm' ? 'f64x2.mul' : 'f32x4.mul');
  });
});
