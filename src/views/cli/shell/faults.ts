/** Hears errors that nobody caught, wherever they come from. */
export interface Faults {
  /** Aborted by the first of them. */
  readonly signal: AbortSignal;
  /** Rejects with the first of them, unless guarded work is going on. */
  readonly broke: Promise<never>;
  /** Does work that ends by itself when the signal is aborted, as screens must before anything else is written; throws what broke it. */
  guard<Result>(work: () => Promise<Result>): Promise<Result>;
  stopListening(): void;
}

/** Listens for errors that nobody caught; a second one while the first is dealt with ends the program with `code` at once. */
export function listenForFaults(code: number): Faults {
  const controller = new AbortController();
  const { promise: broke, reject } = Promise.withResolvers<never>();
  // Whoever waits for it hears of it; whoever does not is none the worse.
  broke.catch(() => {});
  let fault: { readonly error: unknown } | null = null;
  let isGuarded = false;
  const hear = (error: unknown): void => {
    if (fault !== null) process.exit(code);
    fault = { error };
    controller.abort();
    if (!isGuarded) reject(error);
  };
  const rethrow = (): void => {
    if (fault !== null) throw fault.error;
  };
  // A rejection that nobody handles comes here too.
  process.on('uncaughtException', hear);
  return {
    signal: controller.signal,
    broke,
    guard: async (work) => {
      isGuarded = true;
      const result = await work();
      isGuarded = false;
      rethrow();
      return result;
    },
    stopListening: () => void process.off('uncaughtException', hear),
  };
}
