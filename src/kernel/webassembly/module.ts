import { type Code, flatten, listOf, sized, textOf, unsigned } from './code.ts';
import { END_OF_FUNCTION, types, type ValueType } from './instructions.ts';

/** A function as the format wants it. Locals are numbered after the parameters. */
export interface FunctionCode {
  readonly name: string;
  readonly parameters: readonly ValueType[];
  readonly result: ValueType | null;
  readonly locals: readonly ValueType[];
  readonly body: Code;
  readonly exported: boolean;
}

const MAGIC = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const FUNCTION_TYPE = 0x60;

/** A module of functions over one memory, imported as `outside.memory`, in the binary format (WebAssembly 2.0, chapter 5). */
export function encodeModule(functions: readonly FunctionCode[], pages: number): Uint8Array<ArrayBuffer> {
  const signatures = functions.map(({ parameters, result }) => [
    FUNCTION_TYPE,
    listOf(parameters.map((type) => types[type])),
    listOf(result === null ? [] : [types[result]]),
  ]);
  const exported = functions.flatMap(({ name, exported: isExported }, index) =>
    isExported ? [[textOf(name), 0x00, unsigned(index)]] : [],
  );
  const imported = [textOf('outside'), textOf('memory'), 0x02, 0x00, unsigned(pages)];
  return new Uint8Array(
    flatten([
      MAGIC,
      section(1, listOf(signatures)),
      section(2, listOf([imported])),
      section(3, listOf(functions.map((_, index) => unsigned(index)))),
      section(7, listOf(exported)),
      section(10, listOf(functions.map(bodyOf))),
    ]),
  );
}

const section = (number: number, content: Code): Code => [number, sized(content)];

const bodyOf = ({ locals, body }: FunctionCode): Code =>
  sized([
    listOf(runs(locals).map(({ type, count }) => [unsigned(count), types[type]])),
    body,
    END_OF_FUNCTION,
  ]);

/** Neighbours of one type together. */
function runs(locals: readonly ValueType[]): readonly { readonly type: ValueType; readonly count: number }[] {
  const found: { type: ValueType; count: number }[] = [];
  for (const type of locals) {
    const last = found.at(-1);
    if (last?.type === type) last.count += 1;
    else found.push({ type, count: 1 });
  }
  return found;
}
