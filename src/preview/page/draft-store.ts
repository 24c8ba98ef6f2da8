/** A workbook with changes that were not saved, kept in the browser. */
export interface Draft {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

/** Keeps one workbook in this browser. Every call rejects where the browser refuses. */
export interface DraftStore {
  readonly write: (draft: Draft) => Promise<void>;
  readonly read: () => Promise<Draft | null>;
  readonly clear: () => Promise<void>;
}

const place = { database: "renkei-totsugo", store: "drafts", key: "workbook" } as const;

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("The browser keeps nothing."));
    };
  });

const openDatabase = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(place.database, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(place.store);
  };
  return settled(request);
};

/** Resolves when what was asked is kept: a quota is told only at the end of a transaction. */
const inStore = async <T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> => {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(place.store, mode);
    const isDone = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => {
        resolve();
      };
      transaction.onabort = () => {
        reject(transaction.error ?? new Error("The browser keeps nothing."));
      };
    });
    const [answer] = await Promise.all([
      settled(ask(transaction.objectStore(place.store))),
      isDone,
    ]);
    return answer;
  } finally {
    database.close();
  }
};

const isDraft = (value: unknown): value is Draft =>
  typeof value === "object" &&
  value !== null &&
  "name" in value &&
  typeof value.name === "string" &&
  "bytes" in value &&
  value.bytes instanceof Uint8Array &&
  "keptAt" in value &&
  typeof value.keptAt === "number";

export const browserDrafts: DraftStore = {
  write: async (draft) => {
    await inStore("readwrite", (store) => store.put(draft, place.key));
  },
  read: async () => {
    const value: unknown = await inStore<unknown>("readonly", (store) => store.get(place.key));
    return isDraft(value) ? value : null;
  },
  clear: async () => {
    await inStore("readwrite", (store) => store.delete(place.key));
  },
};
