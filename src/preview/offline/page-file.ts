/** A file of the built page. */
export interface PageFile {
  /** In the page's folder, with `/` between the parts. */
  readonly path: string;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** The build writes it last: every file of the page. */
export const listName = "files.json";

const isPageFile = (value: unknown): value is PageFile =>
  typeof value === "object" &&
  value !== null &&
  "path" in value &&
  typeof value.path === "string" &&
  "sha256" in value &&
  typeof value.sha256 === "string";

/** The files of a page; `null` where the text is no list of files. */
export const parseFileList = (text: string): readonly PageFile[] | null => {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every(isPageFile) ? list : null;
  } catch {
    return null;
  }
};

/** For Excel on other systems, for servers, for debugging and for lawyers; and the worker keeps no copy of itself. */
const unneeded = [
  /^manifest\.xml$/u,
  /^service-worker\.js$/u,
  /\.map$/u,
  /\.LICENSE\.txt$/u,
  /(?:^|\/)excel-(?:mac|web)-[^/]*\.js$/u,
];

/** Whether the page asks for this file in a browser. */
export const isNeeded = ({ path }: PageFile): boolean =>
  !unneeded.some((pattern) => pattern.test(path));

/** webpack puts a digest of the content into these names: they never mean anything else. */
export const hasDigest = (path: string): boolean => /\.[0-9a-f]{8,}\.(?:js|css)$/u.test(path);

/** The one address of a file, however a browser spells it. `scope` is the address of the page's folder. */
export const addressOf = (scope: string, path: string): string =>
  scope + path.split("/").map(encodeURIComponent).join("/");

/** The file that an address below the scope means; one that is no page's where the address is written wrongly. */
export const pathOf = (scope: string, address: string): string => {
  try {
    const [written = ""] = address.slice(scope.length).split(/[?#]/u, 1);
    const path = decodeURIComponent(written);
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return address;
  }
};
