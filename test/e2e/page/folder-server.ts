import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { contentTypeOf } from "../../../src/cli/serve/content-type";

export interface FolderServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** A server as others have it: one folder of it is the page, and it knows nothing of what is in there. */
export const serveBelow = async (path: string, folder: string): Promise<FolderServer> => {
  const server = createServer((request, response) => {
    const asked = decodeURIComponent((request.url ?? "").replace(/[?#].*$/su, ""));
    const name = asked.startsWith(path) ? asked.slice(path.length) || "index.html" : "..";
    readFile(join(folder, name)).then(
      (body) => response.writeHead(200, { "Content-Type": contentTypeOf(name) }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  return {
    address: `http://127.0.0.1:${String(bound.port)}${encodeURI(path)}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
};
