import { addressOf, isNeeded, listName, parseFileList, type PageFile } from "./page-file";

/** What is used of a browser's `Cache`. */
export interface KeptFiles {
  readonly match: (address: string) => Promise<Response | undefined>;
  readonly put: (address: string, response: Response) => Promise<void>;
}

/** What is used of a browser's `CacheStorage`. All folders of a server share one. */
export interface Shelf {
  readonly keys: () => Promise<readonly string[]>;
  readonly open: (name: string) => Promise<KeptFiles>;
  readonly delete: (name: string) => Promise<boolean>;
}

/** Where a page is kept. */
export interface Keeping {
  /** The address of the page's folder, with `/` behind it. */
  readonly scope: string;
  readonly shelf: Shelf;
  readonly fetch: (address: string, init: { readonly cache: "no-cache" }) => Promise<Response>;
}

const prefixOf = (scope: string): string => `renkei-totsugo ${scope} `;

const digestOf = async (bytes: BufferSource): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

const namesOnShelf = async ({ scope, shelf }: Keeping): Promise<readonly string[]> =>
  (await shelf.keys()).filter((name) => name.startsWith(prefixOf(scope)));

/** Fetches a file and keeps it, if it is the one that the list means: a server may be half way through an update. */
const keepFile = async (
  { path, sha256 }: PageFile,
  { scope, fetch }: Keeping,
  kept: KeptFiles,
): Promise<boolean> => {
  const address = addressOf(scope, path);
  if ((await kept.match(address)) !== undefined) return true;
  const response = await fetch(address, { cache: "no-cache" });
  const bytes = await response.arrayBuffer();
  if ((await digestOf(bytes)) !== sha256) return false;
  // A new one: browsers refuse a redirected response for a page.
  await kept.put(address, new Response(bytes, { headers: response.headers }));
  return true;
};

/** As many as a browser asks one server for at a time. */
const atOnce = 6;

const keepAll = async (
  files: readonly PageFile[],
  keeping: Keeping,
  kept: KeptFiles,
): Promise<boolean> => {
  for (let first = 0; first < files.length; first += atOnce) {
    const some = files.slice(first, first + atOnce);
    const areKept = await Promise.all(some.map((file) => keepFile(file, keeping, kept)));
    if (areKept.includes(false)) return false;
  }
  return true;
};

/** The page of this folder that is kept as a whole. */
const wholePage = async (keeping: Keeping): Promise<KeptFiles | null> => {
  for (const name of await namesOnShelf(keeping)) {
    const kept = await keeping.shelf.open(name);
    if ((await kept.match(addressOf(keeping.scope, listName))) !== undefined) return kept;
  }
  return null;
};

/** Keeps what is listed, whole or not at all: under the digest of the list, and the list last. */
const keepListed = async (response: Response, keeping: Keeping): Promise<boolean> => {
  const text = await response.text();
  const files = parseFileList(text);
  if (files === null) return false;
  const { scope, shelf } = keeping;
  const name = prefixOf(scope) + (await digestOf(new TextEncoder().encode(text)));
  const kept = await shelf.open(name);
  if (!(await keepAll(files.filter(isNeeded), keeping, kept))) return false;
  await kept.put(addressOf(scope, listName), new Response(text, { headers: response.headers }));
  const others = (await namesOnShelf(keeping)).filter((other) => other !== name);
  await Promise.all(others.map((other) => shelf.delete(other)));
  return true;
};

/**
 * Keeps the page as the server has it now, and lets go of older pages of the same folder. Without a network what is kept
 * stays. Resolves to whether the page that is open now is kept.
 */
export const keepPage = async (keeping: Keeping): Promise<boolean> => {
  let list: Response;
  try {
    list = await keeping.fetch(addressOf(keeping.scope, listName), { cache: "no-cache" });
  } catch {
    return (await wholePage(keeping)) !== null;
  }
  return keepListed(list, keeping);
};

/** A file of the page that is kept as a whole. */
export const keptFile = async (path: string, keeping: Keeping): Promise<Response | undefined> =>
  (await wholePage(keeping))?.match(addressOf(keeping.scope, path));
