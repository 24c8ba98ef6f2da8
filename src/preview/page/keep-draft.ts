import type { Draft, DraftStore } from "./draft-store";

/** Nobody waits for it, and making the file takes a moment of the workbook's time. */
const restMilliseconds = 4_000;

interface DraftWishes {
  readonly store: DraftStore;
  readonly ask: () => void;
  readonly onFound: (draft: Draft) => void;
  /** Once: the browser keeps nothing, or has no room. */
  readonly onRefused: () => void;
  readonly now: () => number;
}

export interface DraftKeeper {
  /** Looks for what was kept before. Until somebody has decided about it, nothing is kept in its place. */
  readonly look: () => Promise<void>;
  readonly decided: () => void;
  /** Something was changed that is not saved. */
  readonly changed: () => void;
  /** Everything is saved. */
  readonly saved: () => void;
  readonly made: (name: string, bytes: Uint8Array) => void;
}

/** Keeps the workbook in the browser some seconds after the last change, until it is saved. Works without: it says so once. */
export const keepDraft = ({ store, ask, onFound, onRefused, now }: DraftWishes): DraftKeeper => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isUndecided = true;
  let hasChanges = false;
  let wasRefused = false;

  const refused = (): void => {
    if (!wasRefused) onRefused();
    wasRefused = true;
  };
  const changed = (): void => {
    hasChanges = true;
    clearTimeout(timer);
    if (!isUndecided) timer = setTimeout(ask, restMilliseconds);
  };
  const decided = (): void => {
    isUndecided = false;
    if (hasChanges) changed();
  };
  return {
    look: async () => {
      try {
        const draft = await store.read();
        if (draft === null) decided();
        else onFound(draft);
      } catch {
        // Whoever changes nothing has nothing to lose: it is said with the first change.
        decided();
      }
    },
    decided,
    changed,
    saved: () => {
      hasChanges = false;
      clearTimeout(timer);
      if (!isUndecided) store.clear().catch(() => undefined);
    },
    made: (name, bytes) => {
      if (hasChanges && !isUndecided) store.write({ name, bytes, keptAt: now() }).catch(refused);
    },
  };
};
