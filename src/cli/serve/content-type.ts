import path from "node:path";

const types: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".txt", "text/plain; charset=utf-8"],
  [".json", "application/json"],
  [".map", "application/json"],
  [".xml", "application/xml"],
  [".wasm", "application/wasm"],
  [".png", "image/png"],
  [".gif", "image/gif"],
  [".svg", "image/svg+xml"],
  [".ico", "image/x-icon"],
  [".woff2", "font/woff2"],
]);

/** How a browser has to take a file, by the ending of its name. */
export const contentTypeOf = (name: string): string =>
  types.get(path.extname(name).toLowerCase()) ?? "application/octet-stream";
