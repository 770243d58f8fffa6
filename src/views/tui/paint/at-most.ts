/** Something that is done soon after it was asked for, but only so often. */
export interface Soon {
  ask(): void;
  /** What was asked for and is still to come is let go. */
  stop(): void;
}

/** Does something at most so many times a second: at once after a rest, else as soon as its time has come. */
export function atMost(timesASecond: number, action: () => void): Soon {
  const pause = 1000 / timesASecond;
  let last = -Infinity;
  let timer: NodeJS.Timeout | null = null;
  const act = (): void => {
    timer = null;
    last = performance.now();
    action();
  };
  return {
    ask: () => {
      const wait = last + pause - performance.now();
      if (timer !== null) return;
      if (wait <= 0) act();
      else timer = setTimeout(act, wait);
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
