import { type Code, flattenWithNotes } from './code.ts';
import {
  bulkInstructions,
  type InstructionName,
  plainInstructions,
  vectorInstructions,
} from './instruction-names.ts';
import { types } from './instructions.ts';

/** What a reader of code wants to see in place of numbers. */
export interface Names {
  functionNamed(index: number): string;
  /** What stands at a byte of memory, for a comment; null where that says nothing. */
  atByte(offset: number): string | null;
}

const BULK = 0xfc;
const VECTOR = 0xfd;

/** The body of a function as lines of the text format, an instruction each, notes above the code that follows them. */
export function disassemble(code: Code, names: Names, indent: string): readonly string[] {
  const { bytes, notes } = flattenWithNotes(code);
  const reader = new Reader(bytes);
  const lines: string[] = [];
  let depth = 0;
  let next = 0;
  while (!reader.isAtEnd) {
    for (; (notes[next]?.at ?? Number.POSITIVE_INFINITY) <= reader.at; next += 1)
      lines.push(`${indent}${'  '.repeat(depth)};; ${notes[next]?.text}`);
    const { name, operands } = reader.instruction();
    if (name === 'end' || name === 'else') depth -= 1;
    lines.push(
      `${indent}${'  '.repeat(depth)}${[name, ...reader.operands(operands, name, names)].join(' ')}`,
    );
    if (operands === 'type' || name === 'else') depth += 1;
  }
  return lines;
}

/** Reads instructions one after the other. */
class Reader {
  at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  instruction(): InstructionName {
    const first = this.#byte();
    if (first === VECTOR) return nameIn(vectorInstructions, this.#unsigned());
    if (first === BULK) return nameIn(bulkInstructions, this.#unsigned());
    return nameIn(plainInstructions, first);
  }

  operands(kind: InstructionName['operands'], name: string, names: Names): readonly string[] {
    switch (kind) {
      case 'nothing':
        return [];
      case 'number': {
        const number = this.#unsigned();
        return [name === 'call' ? `$${names.functionNamed(number)}` : String(number)];
      }
      case 'signed':
        return [String(this.#signed())];
      case 'memory':
        return this.#memory(null, names);
      case 'memory and lane':
        return this.#memory(() => this.#byte(), names);
      case 'lane':
        return [String(this.#byte())];
      case 'bytes':
        return Array.from({ length: 16 }, () => String(this.#byte()));
      case 'type':
        return this.#byte() === types.v128 ? ['(result v128)'] : [];
      case 'double':
        return [String(this.#double())];
      default:
        this.at += 2;
        return [];
    }
  }

  #memory(lane: (() => number) | null, names: Names): readonly string[] {
    this.#unsigned();
    const offset = this.#unsigned();
    const chosen = lane === null ? [] : [String(lane())];
    const what = names.atByte(offset);
    return [`offset=${offset}`, ...chosen, ...(what === null ? [] : [`;; ${what}`])];
  }

  #byte(): number {
    const byte = this.#bytes[this.at];
    if (byte === undefined) throw new Error('an instruction is cut short');
    this.at += 1;
    return byte;
  }

  #unsigned(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  #signed(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#byte();
      value |= (byte & 0x7f) << shift;
      if (byte >= 0x80) continue;
      const unused = 32 - shift - 7;
      return unused > 0 ? (value << unused) >> unused : value;
    }
  }

  #double(): number {
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset + this.at, 8);
    this.at += 8;
    return view.getFloat64(0, true);
  }
}

function nameIn(table: ReadonlyMap<number, InstructionName>, number: number): InstructionName {
  const found = table.get(number);
  if (found === undefined) throw new Error(`no instruction of the emitter has the number ${number}`);
  return found;
}
