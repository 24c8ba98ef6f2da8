import { spawn } from "node:child_process";
import { mkdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { request, type IncomingHttpHeaders } from "node:http";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { seedsFolder } from "./cli-captured";
import { ownProgram, root } from "./own-program";

const contents: Readonly<Record<string, string>> = {
  "index.html": "<!doctype html><title>画面</title>",
  "pane.12ab34cd.js": "export {};",
  "look.css": "body {}",
  "data.json": "{}",
  "icon.png": "png",
  "drawing.svg": "<svg/>",
  "manifest.xml": "<a/>",
  "engine.wasm": "wasm",
  "pane.12ab34cd.js.map": "{}",
  "letters.woff2": "woff2",
  "unknown.xyz": "?",
  "office-js/office.js": "office",
  "資料 1#.txt": "資料",
  "sub/index.html": "下の階",
};

export const writeList = (dist: string, names: readonly string[]): void => {
  const files = names.map((path) => ({ path, bytes: statSync(join(dist, path)).size }));
  writeFileSync(join(dist, "files.json"), JSON.stringify(files));
};

/** A built page in a folder; beside it, and unlisted in it, files that nobody may see. Gives the page's folder. */
export const writePage = (folder: string): string => {
  const dist = join(folder, "dist");
  for (const [name, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(dist, "unlisted.txt"), "secret");
  symlinkSync("../secret.txt", join(dist, "link.txt"));
  writeList(dist, [...Object.keys(contents), "link.txt"]);
  return dist;
};

export interface Started {
  readonly address: string;
  readonly port: number;
  readonly out: () => string;
  readonly error: () => string;
  /** To every process of it, as a terminal does. */
  readonly send: (signal: "SIGINT" | "SIGTERM") => void;
  /** Waits until the error output says this. */
  readonly complains: (about: string) => Promise<void>;
  readonly ended: Promise<number | null>;
}

export interface StartWish {
  readonly folder: string;
  readonly args?: readonly string[];
  readonly seeds?: string;
  /** Where programs are looked for. */
  readonly path?: string;
}

const running = new Set<number>();

/** Ends what a failed test has left behind. */
export const endAll = (): void => {
  for (const group of running) process.kill(-group, "SIGKILL");
};

/** The real command in a process of its own; `isThere` says when it has come far enough. */
const startProcess = (
  { folder, args = [], seeds = seedsFolder, path }: StartWish,
  isThere: (out: string, stdout: Readable) => boolean,
): Promise<Started> =>
  new Promise((resolve) => {
    const places = ["--seeds", seeds, "--out", join(folder, "out", "連携突合.xlsx")];
    const child = spawn(
      process.execPath,
      [...ownProgram, "start", "--dist", join(folder, "dist"), ...places, ...args],
      { cwd: root, detached: true, env: { ...process.env, ...(path && { PATH: path }) } },
    );
    const group = child.pid ?? 0;
    running.add(group);
    let out = "";
    let error = "";
    const ended = new Promise<number | null>((end) => {
      child.on("close", (exitCode) => {
        running.delete(group);
        end(exitCode);
      });
    });
    const complains = async (about: string): Promise<void> => {
      while (!error.includes(about)) await new Promise((next) => child.stderr.once("data", next));
    };
    let isTold = false;
    const tell = (): void => {
      isTold = true;
      const address = /http:\/\/localhost:(\d+)\//u.exec(out);
      resolve({
        address: address?.[0] ?? "",
        port: Number(address?.[1]),
        out: () => out,
        error: () => error,
        send: (signal) => process.kill(-group, signal),
        complains,
        ended,
      });
    };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      if (!isTold && isThere(out, child.stdout)) tell();
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      error += text;
    });
    void ended.then(tell);
  });

/** Starts the command and waits until it serves, or has ended. */
export const startServing = (wish: StartWish): Promise<Started> =>
  startProcess(wish, (out) => out.includes("Ctrl+C を押してください。\n"));

/** Starts the command and holds it where its output is more than a pipe takes, until it is released. */
export const startHeld = async (
  wish: StartWish,
): Promise<Started & { readonly release: () => void }> => {
  let release = (): void => undefined;
  const started = await startProcess(wish, (out, stdout) => {
    if (out === "") return false;
    stdout.pause();
    release = () => stdout.resume();
    return true;
  });
  return { ...started, release };
};

export interface Received {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks exactly this: `fetch` would tidy the path up first, and does not let the `Host` be chosen. */
export const ask = (
  port: number,
  path: string,
  {
    method = "GET",
    headers = {},
  }: { readonly method?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Received> =>
  new Promise((resolve, reject) => {
    const asking = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => {
        body += text;
      });
      response.on("end", () => {
        resolve({ status: response.statusCode, headers: response.headers, body });
      });
    });
    asking.on("error", reject).end();
  });
