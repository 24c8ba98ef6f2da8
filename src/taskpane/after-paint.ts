/** Resolves when what has been rendered so far is on the screen; where nothing is painted, after a while. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const patience = setTimeout(resolve, 500);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        clearTimeout(patience);
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  });
