import type { FromHost } from "../protocol";
import type { SheetsLook } from "../../standin";

type Shown = Extract<FromHost, { kind: "shown" }>;

interface DisplayEnvironment {
  readonly look: () => SheetsLook;
  readonly send: (message: Shown) => void;
  /** The add-in waits for nothing. */
  readonly isQuiet: () => boolean;
  /** Works out all formulas; done before the last view of a row of changes. */
  readonly settle: () => Promise<void>;
}

/** Sends views: soon after a change, seldom while changes follow each other, and a last one when it is quiet. */
export interface Display {
  /** Of the newest view. */
  readonly number: () => number;
  /** Something may look different now. */
  readonly changed: () => void;
  readonly showNow: () => void;
}

/** Milliseconds. Every view makes the page draw. */
const betweenViews = 200;
const quietTime = 100;

export const newDisplay = (environment: DisplayEnvironment): Display => {
  const { look, send, isQuiet, settle } = environment;
  let number = 0;
  let shownAt = -Infinity;
  let showing: ReturnType<typeof setTimeout> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const showNow = (): void => {
    clearTimeout(showing);
    showing = undefined;
    const { sheets, styles, isChanged } = look();
    if (!isChanged) return;
    number += 1;
    shownAt = performance.now();
    send({ kind: "shown", number, view: { sheets, styles } });
  };
  const settleNow = async (): Promise<void> => {
    await settle();
    showNow();
  };
  const settleSoon = (): void => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      if (isQuiet()) void settleNow();
    }, quietTime);
  };
  return {
    number: () => number,
    changed: () => {
      const wait = shownAt + betweenViews - performance.now();
      if (wait <= 0) showNow();
      else showing ??= setTimeout(showNow, wait);
      settleSoon();
    },
    showNow,
  };
};
