import { createHash } from "node:crypto";
import type { KeptFiles, Keeping, Shelf } from "../../../src/preview/offline/kept-page";

export const scope = "https://example.jp/renkei/";

/** What browsers keep for one server, as far as a page uses it. Gives anew what was put in. */
export interface MemoryShelf extends Shelf {
  readonly contents: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly put: (name: string, address: string, text: string) => void;
}

export const memoryShelf = (): MemoryShelf => {
  const contents = new Map<string, Map<string, string>>();
  const filesOf = (name: string): Map<string, string> => {
    const files = contents.get(name) ?? new Map<string, string>();
    contents.set(name, files);
    return files;
  };
  return {
    contents,
    put: (name, address, text) => {
      filesOf(name).set(address, text);
    },
    keys: () => Promise.resolve([...contents.keys()]),
    delete: (name) => Promise.resolve(contents.delete(name)),
    open: (name): Promise<KeptFiles> => {
      const files = filesOf(name);
      return Promise.resolve({
        match: (address) => {
          const text = files.get(address);
          return Promise.resolve(text === undefined ? undefined : new Response(text));
        },
        put: async (address, response) => {
          files.set(address, await response.text());
        },
      });
    },
  };
};

/** Files of a page by their path. */
export type Page = Readonly<Record<string, string>>;

export const listOf = (page: Page): string =>
  JSON.stringify(
    Object.entries(page).map(([path, text]) => ({
      path,
      bytes: Buffer.byteLength(text),
      sha256: createHash("sha256").update(text).digest("hex"),
    })),
  );

export interface MemoryServer {
  /** What it has now, by path; `null` is a server that cannot be reached. */
  files: Page | null;
  readonly asked: string[];
}

/** A server with this page, and a browser that keeps it. */
export const pageOn = (
  page: Page,
  shelf = memoryShelf(),
): { readonly server: MemoryServer; readonly shelf: MemoryShelf; readonly keeping: Keeping } => {
  const server: MemoryServer = { files: { ...page, "files.json": listOf(page) }, asked: [] };
  const keeping: Keeping = {
    scope,
    shelf,
    fetch: (address, { cache }) => {
      const path = decodeURIComponent(address.slice(scope.length));
      server.asked.push(`${path} ${cache}`);
      const { files } = server;
      if (files === null) return Promise.reject(new TypeError("Failed to fetch"));
      const text = files[path];
      return Promise.resolve(
        new Response(text ?? "none", { status: text === undefined ? 404 : 200 }),
      );
    },
  };
  return { server, shelf, keeping };
};
