import { pack } from "../../../ooxml/pack";
import { element, xmlPart } from "../../../ooxml/write-xml";

/** A file as it is put together: parts, and how they refer to each other. */
export interface DraftPackage {
  /** `type` null: the extension of the path says it. */
  readonly add: (path: string, content: string | Uint8Array, type: string | null) => void;
  /** Relates a part ("" for the package) to another and answers the id of the relation. */
  readonly relate: (from: string, kind: string, to: string) => string;
  readonly relateOutside: (from: string, kind: string, address: string) => string;
  /** The same parts give the same bytes. */
  readonly bytes: () => Uint8Array;
}

const relativePath = (from: string, to: string): string => {
  const folders = from.split("/").slice(0, -1);
  const steps = to.split("/");
  let common = 0;
  while (common < folders.length && folders[common] === steps[common]) common += 1;
  return [...folders.slice(common).map(() => ".."), ...steps.slice(common)].join("/");
};

const relationsPath = (from: string): string => {
  const steps = from.split("/");
  return [...steps.slice(0, -1), "_rels", `${steps.at(-1) ?? ""}.rels`].join("/");
};

const packageNamespace = "http://schemas.openxmlformats.org/package/2006";

export const newDraftPackage = (): DraftPackage => {
  const parts = new Map<string, string | Uint8Array>();
  const overrides: string[] = [];
  const relations = new Map<string, string[]>();

  const relate = (from: string, kind: string, target: string, mode: string | null): string => {
    const known = relations.get(from) ?? [];
    relations.set(from, known);
    const id = `rId${known.length + 1}`;
    known.push(element("Relationship", { Id: id, Type: kind, Target: target, TargetMode: mode }));
    return id;
  };

  const contentTypes = (): string =>
    element(
      "Types",
      { xmlns: `${packageNamespace}/content-types` },
      element("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      element("Default", {
        Extension: "vml",
        ContentType: "application/vnd.openxmlformats-officedocument.vmlDrawing",
      }),
      ...overrides,
    );

  return {
    add: (path, content, type) => {
      parts.set(path, content);
      if (type !== null) {
        overrides.push(element("Override", { PartName: `/${path}`, ContentType: type }));
      }
    },
    relate: (from, kind, to) => relate(from, kind, relativePath(from, to), null),
    relateOutside: (from, kind, address) => relate(from, kind, address, "External"),
    bytes: () => {
      const related = [...relations].map(([from, all]): [string, string] => [
        relationsPath(from),
        xmlPart(element("Relationships", { xmlns: `${packageNamespace}/relationships` }, ...all)),
      ]);
      // Excel wants the types of the parts first.
      return pack(
        new Map<string, string | Uint8Array>([
          ["[Content_Types].xml", xmlPart(contentTypes())],
          ...related,
          ...parts,
        ]),
      );
    },
  };
};
