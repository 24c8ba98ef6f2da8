/** What RxJS throws. */
const cancelled = "executing a cancelled action";

/**
 * Univer places its pop-ups once a frame through RxJS, which (7.8) throws where such work was cancelled in the frame that
 * runs it. Nothing is lost by it, and nobody can do anything about it. Answers with what ends this.
 */
export const forgiveCancelledFrames = (): (() => void) => {
  const forgive = (event: ErrorEvent): void => {
    const error: unknown = event.error;
    if (error instanceof Error && error.message === cancelled) event.preventDefault();
  };
  window.addEventListener("error", forgive);
  return () => {
    window.removeEventListener("error", forgive);
  };
};
