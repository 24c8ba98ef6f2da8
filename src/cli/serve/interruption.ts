const signals = ["SIGINT", "SIGTERM"] as const;

/** Whether somebody wants this program to stop (Ctrl+C, or the system). */
export interface Interruption {
  readonly isWanted: () => boolean;
  /** Resolves when somebody does. */
  readonly wanted: Promise<void>;
  /** From here on these signals end the program at once again. */
  readonly ignore: () => void;
}

/** Takes over these signals, so that what is being written is written whole. */
export const awaitInterruption = (): Interruption => {
  let isWanted = false;
  let tell = (): void => undefined;
  const wanted = new Promise<void>((resolve) => {
    tell = resolve;
  });
  // Not once: an interrupted group of processes may tell it twice.
  const listener = (): void => {
    isWanted = true;
    tell();
  };
  for (const signal of signals) process.on(signal, listener);
  return {
    isWanted: () => isWanted,
    wanted,
    ignore: () => {
      for (const signal of signals) process.off(signal, listener);
    },
  };
};
