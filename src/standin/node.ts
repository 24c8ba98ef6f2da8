import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, Script } from "node:vm";
import { joinOfficeJs, supportedOfficeJs, type OfficeScope } from "./office-js";
import type { StandIn } from "./stand-in";

/** A stand-in, or something that leads to one. */
export type OfficeHost = Pick<StandIn, "bridge" | "isSetSupported">;

const folderOfOfficeJs = (from: string): string =>
  dirname(createRequire(from).resolve("@microsoft/office-js/package.json"));

const versionIn = (folder: string): string => {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const isManifest = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return isManifest ? String(manifest.version) : "without a version";
};

const element = () => ({ style: {}, appendChild: () => undefined, setAttribute: () => undefined });

/** As much of a page as the file looks at while it loads. */
const pageFor = (standIn: OfficeHost): Record<string, unknown> => {
  const location = {
    href: "https://localhost/",
    search: "",
    hash: "",
    protocol: "https:",
    host: "localhost",
  };
  return {
    console,
    setTimeout,
    clearTimeout,
    performance,
    navigator: { userAgent: "node", platform: "Win32" },
    location,
    document: {
      URL: location.href,
      location,
      cookie: "",
      body: element(),
      createElement: element,
      getElementsByTagName: () => [],
      addEventListener: () => undefined,
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    _richApiNativeBridge: standIn.bridge,
  };
};

const compiled = new Map<string, Script>();

const scriptOf = (file: string): Script => {
  const script = compiled.get(file) ?? new Script(readFileSync(file, "utf8"), { filename: file });
  compiled.set(file, script);
  return script;
};

/**
 * Loads the unmodified Excel file of Office.js in a context of its own, connected with a stand-in. `from` is the file
 * whose `@microsoft/office-js` is meant. Throws when its version is not the supported one, or when a private name is gone.
 */
export const loadOfficeJs = (standIn: OfficeHost, from = __filename): OfficeScope => {
  const folder = folderOfOfficeJs(from);
  const version = versionIn(folder);
  if (version !== supportedOfficeJs) {
    throw new Error(
      `The stand-in fits @microsoft/office-js ${supportedOfficeJs}; installed is ${version}.`,
    );
  }
  const page = pageFor(standIn);
  Object.assign(page, { window: page, self: page, top: page, parent: page });
  const context = createContext(page);
  scriptOf(join(folder, "dist", "excel-win32-16.01.js")).runInContext(context);
  // Office.js asks this of the page; without it every requirement set counts as supported.
  const isSetSupported = (name: string, set?: string): boolean => standIn.isSetSupported(name, set);
  page["Office"] = { context: { requirements: { isSetSupported } } };
  return joinOfficeJs(page);
};
