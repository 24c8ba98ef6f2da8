import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join, relative } from "node:path";
import { Script } from "node:vm";
import { transformSync } from "esbuild";

export const root = join(__dirname, "../..");

interface Loaded {
  readonly module: { exports: unknown };
  readonly loads: Set<string>;
}

type Body = (
  exports: unknown,
  require: (name: string) => unknown,
  module: Loaded["module"],
  file: string,
  folder: string,
  hit: (region: number) => void,
) => void;

const isBody = (value: unknown): value is Body => typeof value === "function";

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

const fileOf = (path: string): string => {
  const found = [path, `${path}.ts`, `${path}.tsx`, join(path, "index.ts")].find(isFile);
  if (found === undefined) throw new Error(`There is no module ${path}.`);
  return found;
};

const bodyOf = (file: string, text: string): Body => {
  const { code } = transformSync(text, {
    loader: extname(file) === ".tsx" ? "tsx" : "ts",
    format: "cjs",
    target: "node20",
    supported: { "dynamic-import": false },
    sourcefile: file,
  });
  const parameters = "exports, require, module, __filename, __dirname, __hit";
  const script = new Script(`(function (${parameters}) {${code}\n})`, { filename: file });
  const body: unknown = script.runInThisContext();
  if (!isBody(body)) throw new Error(`${file} is not a module.`);
  return body;
};

/** What a module is made of instead of its file, and who is told which of its regions run. */
export interface Wish {
  readonly textOf: (file: string) => string | null;
  readonly onHit: (file: string, region: number) => void;
}

export interface Modules {
  readonly load: (file: string) => void;
  /** Forgets some modules and all that load them. */
  readonly forget: (isMeant: (file: string) => boolean) => void;
  /** The files that a loaded module is made of, itself included, relative to the project. */
  readonly filesOf: (file: string) => readonly string[];
}

/**
 * Loads TypeScript modules as jest does, without its sandbox: a module stays until it is forgotten, and packages stay for good.
 */
export const newModules = ({ textOf, onHit }: Wish): Modules => {
  const bodies = new Map<string, Body>();
  const others = new Map<string, { readonly text: string; readonly body: Body }>();
  const loaded = new Map<string, Loaded>();

  const ownBody = (file: string): Body => {
    const body = bodies.get(file) ?? bodyOf(file, readFileSync(file, "utf8"));
    bodies.set(file, body);
    return body;
  };
  const otherBody = (file: string, text: string): Body => {
    const known = others.get(file);
    const body = known?.text === text ? known.body : bodyOf(file, text);
    others.set(file, { text, body });
    return body;
  };

  const evaluate = (file: string): unknown => {
    const known = loaded.get(file);
    if (known !== undefined) return known.module.exports;
    const entry: Loaded = { module: { exports: {} }, loads: new Set() };
    loaded.set(file, entry);
    if (file.endsWith(".json")) {
      entry.module.exports = JSON.parse(readFileSync(file, "utf8"));
      return entry.module.exports;
    }
    const name = relative(root, file);
    const given = textOf(name);
    const body = given === null ? ownBody(file) : otherBody(file, given);
    const packages = createRequire(file);
    const require = (asked: string): unknown => {
      if (!asked.startsWith(".") && !asked.startsWith(root)) return packages(asked);
      const found = fileOf(asked.startsWith(".") ? join(dirname(file), asked) : asked);
      if (!/\.(?:tsx?|json)$/.test(found)) return packages(found);
      entry.loads.add(found);
      return evaluate(found);
    };
    try {
      body(
        entry.module.exports,
        Object.assign(require, { resolve: packages.resolve }),
        entry.module,
        file,
        dirname(file),
        (region) => {
          onHit(name, region);
        },
      );
    } catch (error) {
      loaded.delete(file);
      throw error;
    }
    return entry.module.exports;
  };

  const filesOf = (file: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const visit = (one: string): void => {
      if (seen.has(one)) return;
      seen.add(one);
      for (const other of loaded.get(one)?.loads ?? []) visit(other);
    };
    visit(file);
    return seen;
  };
  return {
    load: (file) => {
      evaluate(join(root, file));
    },
    forget: (isMeant) => {
      const gone = new Set([...loaded.keys()].filter((file) => isMeant(relative(root, file))));
      for (let size = -1; size !== gone.size;) {
        size = gone.size;
        for (const [file, { loads }] of loaded) {
          if (!gone.has(file) && [...loads].some((other) => gone.has(other))) gone.add(file);
        }
      }
      for (const file of gone) loaded.delete(file);
    },
    filesOf: (file) => [...filesOf(join(root, file))].map((one) => relative(root, one)),
  };
};
