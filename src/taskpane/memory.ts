/** What the pane remembers on this computer. Storage can be full or switched off: then nothing is remembered. */
export interface Memory {
  readonly read: (key: MemoryKey) => string | null;
  /** Whether it is remembered now. */
  readonly write: (key: MemoryKey, text: string) => boolean;
  readonly forget: (key: MemoryKey) => void;
}

type MemoryKey = "fileName" | "file" | "confirmedBy" | "automaticCheck";

const prefix = "renkei-totsugo";

/** `storageOf` may throw: a browser that blocks storage throws at the first mention of it. */
export const createMemory = (
  storageOf: () => Pick<Storage, "getItem" | "setItem" | "removeItem">,
): Memory => {
  const attempt = <Value>(act: (storage: ReturnType<typeof storageOf>) => Value): Value | null => {
    try {
      return act(storageOf());
    } catch {
      return null;
    }
  };
  return {
    read: (key) => attempt((storage) => storage.getItem(`${prefix}:${key}`)),
    write: (key, text) =>
      attempt((storage) => {
        storage.setItem(`${prefix}:${key}`, text);
        return true;
      }) ?? false,
    forget: (key) => {
      attempt((storage) => {
        storage.removeItem(`${prefix}:${key}`);
      });
    },
  };
};
