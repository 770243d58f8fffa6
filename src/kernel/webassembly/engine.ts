/** What the program uses of WebAssembly, where the machine has it. */
export interface WebAssemblyEngine {
  validate(bytes: Uint8Array<ArrayBuffer>): boolean;
  readonly Memory: new (pages: {
    readonly initial: number;
    readonly maximum: number;
  }) => {
    readonly buffer: ArrayBuffer;
  };
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

/** A module whose one function makes a vector of a byte: valid only where vectors are understood. */
// biome-ignore format: one row a section
const LEAST_WITH_VECTORS = [
  0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00,
  0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b,
  0x03, 0x02, 0x01, 0x00,
  0x0a, 0x08, 0x01, 0x06, 0x00, 0x41, 0x00, 0xfd, 0x0f, 0x0b,
];

/** The machine's WebAssembly, or null where there is none or it knows no vectors. */
export function vectorEngine(): WebAssemblyEngine | null {
  const { WebAssembly: engine } = globalThis as { readonly WebAssembly?: WebAssemblyEngine };
  return engine?.validate(Uint8Array.from(LEAST_WITH_VECTORS)) ? engine : null;
}
