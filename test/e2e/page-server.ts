import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import type { BuiltPage } from "./build-page";

export interface PageServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
};

/** Instead of its loader: the stand-in, the unmodified Excel file of Office.js, and what connects the two. */
const officeJs = ({ pane, standIn }: BuiltPage): Buffer =>
  Buffer.concat([
    readFileSync(join(standIn, "stand-in.js")),
    Buffer.from("\n;\n"),
    readFileSync(join(pane, "office-js/excel-win32-16.01.js")),
    Buffer.from("\n;window.joinOffice();\n"),
  ]);

const fileOf = (built: BuiltPage, path: string): Buffer | null => {
  if (path === "/office-js/office.js") return officeJs(built);
  const file = join(built.pane, normalize(path));
  return existsSync(file) && extname(file) in types ? readFileSync(file) : null;
};

/** Serves a built pane from this machine, on a free port. */
export const servePage = async (built: BuiltPage): Promise<PageServer> => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const found = fileOf(built, pathname);
    response.statusCode = found === null ? 404 : 200;
    response.setHeader("content-type", types[extname(pathname)] ?? "application/octet-stream");
    response.end(found ?? undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
};
