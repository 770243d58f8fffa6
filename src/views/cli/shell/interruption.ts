/** A wish of the outside world that the program should end. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** The exit code that goes with what was asked, or null while nothing was. */
  code(): number | null;
  stopListening(): void;
}

const CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Listens for Ctrl-C and the like. The first asks for a clean end with what there is; the second ends at once. */
export function listenForInterruption(): Interruption {
  const controller = new AbortController();
  let asked: number | null = null;
  const listeners = Object.entries(CODES).map(([name, code]) => {
    const hear = (): void => {
      if (asked !== null) process.exit(code);
      asked = code;
      controller.abort();
    };
    process.on(name, hear);
    return () => process.off(name, hear);
  });
  return {
    signal: controller.signal,
    code: () => asked,
    stopListening: () => {
      for (const stop of listeners) stop();
    },
  };
}
