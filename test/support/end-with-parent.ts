let isWatching = false;

/**
 * A run of tests that was killed leaves no process behind: each ends when the one that started it is gone. Asked again and again,
 * because to listen for it would keep a process that is done from ending.
 */
export const endWithParent = (): void => {
  if (isWatching || process.send === undefined) return;
  isWatching = true;
  setInterval(() => {
    if (!process.connected) process.exit(1);
  }, 500).unref();
};
