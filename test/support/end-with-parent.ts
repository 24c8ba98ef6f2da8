let isWatching = false;

/**
 * A run of tests that was killed leaves no process behind: each ends when the one that started it is gone. The system gives a
 * process another parent then; it is asked now and then, because nothing tells it.
 */
export const endWithParent = (): void => {
  if (isWatching) return;
  isWatching = true;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, 500).unref();
};
