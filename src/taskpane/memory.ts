/** What the pane remembers on this computer. Storage can be full or switched off: then nothing is remembered. */
export interface Memory {
  readonly read: (key: MemoryKey) => string | null;
  /** Whether it is remembered now. */
  readonly write: (key: MemoryKey, text: string) => boolean;
  readonly forget: (key: MemoryKey) => void;
}

type MemoryKey = "fileName" | "file" | "confirmedBy" | "automaticCheck" | "writer";

const prefix = "renkei-totsugo";

/** By what the workbook tells this computer from others; another one each time where nothing can be remembered. */
export const writerId = (memory: Memory): string => {
  const known = memory.read("writer");
  if (known !== null) return known;
  const fresh = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  memory.write("writer", fresh);
  return fresh;
};

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
