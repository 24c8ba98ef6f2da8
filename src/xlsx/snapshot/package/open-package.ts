import { attributeOf, childrenOf, parseRoot, type XmlElement } from "../../../ooxml/read-xml";
import { mostUnpackedBytes, unpack, UnusableArchive, type Unpacked } from "../../../ooxml/unpack";
import { unreadable } from "./unreadable-file";

export interface Relation {
  readonly id: string;
  readonly kind: string;
  /** Path of a part, or an address outside. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** An opened file: its parts as XML, and how they refer to each other. */
export interface OpenPackage {
  readonly paths: readonly string[];
  readonly bytes: (path: string) => Uint8Array | null;
  readonly text: (path: string) => string | null;
  /** null when there is no such part; throws an UnreadableFile when it is broken. */
  readonly root: (path: string) => XmlElement | null;
  readonly relationsOf: (path: string) => readonly Relation[];
}

const absolutePath = (from: string, target: string): string => {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
};

const relationsPath = (from: string): string => {
  const steps = from.split("/");
  return [...steps.slice(0, -1), "_rels", `${steps.at(-1) ?? ""}.rels`].join("/");
};

/** The last word of a kind of relation: the transitional and the strict standard differ in what is before. */
const kindWord = (kind: string): string => kind.slice(kind.lastIndexOf("/") + 1);

const isWanted = (path: string): boolean =>
  /\.(?:xml|rels|vml)$/iu.test(path) ||
  /printerSettings\d*\.bin$/iu.test(path) ||
  path === "mimetype";

const megabytes = (bytes: number): string =>
  `${Math.ceil(bytes / 1024 / 1024).toLocaleString("ja-JP")}MB`;

const unpacked = (bytes: Uint8Array): Unpacked => {
  try {
    return unpack(bytes, isWanted);
  } catch (error) {
    if (!(error instanceof UnusableArchive)) throw error;
    const { fault } = error;
    switch (fault.kind) {
      case "truncated":
        throw unreadable.truncated();
      case "encrypted":
        throw unreadable.encrypted();
      case "broken":
        throw unreadable.broken(fault.path);
      case "tooLarge":
        throw unreadable.tooLarge(
          `展開すると${megabytes(fault.bytes)}以上`,
          megabytes(mostUnpackedBytes),
        );
    }
  }
};

/** Opens the parts of a file. Throws an UnreadableFile. */
export const openPackage = (bytes: Uint8Array): OpenPackage => {
  const { parts, paths } = unpacked(bytes);
  const bytesOf = (path: string): Uint8Array | null => parts.get(path.toLowerCase()) ?? null;
  const text = (path: string): string | null => {
    const part = bytesOf(path);
    if (part === null) return null;
    const isUtf16 = part[0] === 0xff && part[1] === 0xfe;
    return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(part);
  };
  const roots = new Map<string, XmlElement | null>();
  const parsed = (path: string): XmlElement | null => {
    const xml = text(path);
    if (xml === null) return null;
    try {
      return parseRoot(xml);
    } catch {
      throw unreadable.broken(path);
    }
  };
  const root = (path: string): XmlElement | null => {
    const known = roots.get(path);
    if (known !== undefined) return known;
    const read = parsed(path);
    roots.set(path, read);
    return read;
  };
  return {
    paths,
    bytes: bytesOf,
    text,
    root,
    relationsOf: (path) =>
      childrenOf(root(relationsPath(path)), "Relationship").map((relation) => {
        const target = attributeOf(relation, "Target") ?? "";
        const isOutside = attributeOf(relation, "TargetMode") === "External";
        return {
          id: attributeOf(relation, "Id") ?? "",
          kind: kindWord(attributeOf(relation, "Type") ?? ""),
          target: isOutside ? target : absolutePath(path, target),
          isOutside,
        };
      }),
  };
};

export const targetOfKind = (relations: readonly Relation[], kind: string): string | null =>
  relations.find((relation) => relation.kind === kind && !relation.isOutside)?.target ?? null;
