import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { contentTypeOf } from "./content-type";
import { firstPage, listName, readPageFiles } from "./page-files";

/** What a browser asks for. */
export interface Asked {
  readonly method: string;
  /** The `Host` header. */
  readonly host: string;
  /** Path and query as sent. */
  readonly target: string;
  /** The `If-None-Match` header. */
  readonly knownTags: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: string | Uint8Array;
}

/** Other sites may neither guess the type of a file, nor read it, nor show it in a frame of their own. */
const always = {
  "Content-Security-Policy": "frame-ancestors 'self'",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
};

const refusal = (status: number, text: string, headers: Answer["headers"] = {}): Answer => ({
  status,
  headers: {
    ...always,
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    ...headers,
  },
  body: `${text}\n`,
});

const notHere = refusal(404, "この画面にないファイルです。アドレスを確認してください。");
const notNow = refusal(503, "画面を組み立てている途中です。終わってから、読み込み直してください。");

/** A page elsewhere can give its own name this machine's address (DNS rebinding), but then it asks by that name. */
const ownHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/iu;

/** The file asked for; `null` where the address cannot be read. */
const nameIn = (target: string): string | null => {
  try {
    const [address = ""] = target.split(/[?#]/u, 1);
    const name = decodeURIComponent(address);
    if (!name.startsWith("/")) return null;
    return name.endsWith("/") ? name.slice(1) + firstPage : name.slice(1);
  } catch {
    return null;
  }
};

/** webpack puts a digest of the content into these names: they never mean anything else. */
const hasDigest = (name: string): boolean => /\.[0-9a-f]{8,}\.(?:js|css)$/u.test(name);

/** The file itself, if no link leads out of the folder. */
const fileIn = async (folder: string, name: string): Promise<string | null> => {
  const [whole, file] = await Promise.all([realpath(folder), realpath(path.join(folder, name))]);
  return file.startsWith(whole + path.sep) ? file : null;
};

const fileAnswer = async (folder: string, name: string, { knownTags }: Asked): Promise<Answer> => {
  const file = await fileIn(folder, name);
  if (file === null) return notHere;
  const { size, mtimeMs } = await stat(file);
  const tag = `"${size.toString(16)}-${Math.trunc(mtimeMs).toString(16)}"`;
  const headers = {
    ...always,
    "Cache-Control": hasDigest(name) ? "public, max-age=31536000, immutable" : "no-cache",
    ETag: tag,
  };
  if (knownTags.split(",").some((known) => known.trim().replace(/^W\//u, "") === tag)) {
    return { status: 304, headers, body: "" };
  }
  const body = await readFile(file);
  return {
    status: 200,
    headers: { ...headers, "Content-Type": contentTypeOf(name), "Content-Length": body.length },
    body,
  };
};

/** The answer of the page in `folder`. Nothing but the files that its build has listed is ever sent. */
export const answerTo = async (asked: Asked, folder: string): Promise<Answer> => {
  if (!ownHost.test(asked.host)) {
    return refusal(403, "この名前では開けません。「localhost」か「127.0.0.1」で開いてください。");
  }
  if (asked.method !== "GET" && asked.method !== "HEAD") {
    return refusal(405, "ここでは読み込み(GET)だけができます。", { Allow: "GET, HEAD" });
  }
  const files = await readPageFiles(folder);
  if (files === null) return notNow;
  const name = nameIn(asked.target);
  if (name === null || !(files.has(name) || name === listName)) return notHere;
  try {
    return await fileAnswer(folder, name, asked);
  } catch {
    // Listed a moment ago, and gone now.
    return notNow;
  }
};
