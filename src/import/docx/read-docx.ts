import {
  attributeOf,
  childOf,
  childrenOf,
  elementsOf,
  nameOf,
  parseRoot,
  textOf,
  type XmlElement,
} from "../../ooxml/read-xml";
import { unpack, UnusableArchive } from "../../ooxml/unpack";
import type { Block, ImportNotice, Mark, Place } from "../imported-document";
import { newDocxNotices } from "./docx-notices";
import { readNumbering } from "./numbering";
import { readParagraph, type DocumentContext } from "./read-paragraph";
import { readTable } from "./read-table";

const isXml = (path: string): boolean => /\.(?:xml|rels)$/iu.test(path);

const byId = (
  root: XmlElement | null,
  name: string,
  attribute: string,
): ReadonlyMap<string, XmlElement> =>
  new Map(childrenOf(root, name).map((node) => [attributeOf(node, attribute) ?? "", node]));

/** Where the package says its document is. */
const documentPath = (root: XmlElement | null): string => {
  const relation = childrenOf(root, "Relationship").find((node) =>
    (attributeOf(node, "Type") ?? "").endsWith("/officeDocument"),
  );
  return (attributeOf(relation ?? null, "Target") ?? "word/document.xml").replace(/^\//u, "");
};

/** What a page repeats at its head and foot. */
const pageMatter = (root: XmlElement | null): readonly Block[] => {
  const text = textOf(root).trim();
  return text === "" ? [] : [{ kind: "page-matter", text, at: [] }];
};

/**
 * Reads a Word document as it is printed once all revisions are accepted; what was deleted, struck or hidden stands in the marks.
 * Throws an UnusableArchive for a file that cannot be unpacked or whose parts are broken.
 */
export const readDocx = (
  bytes: Uint8Array,
): { readonly blocks: readonly Block[]; readonly notices: readonly ImportNotice[] } => {
  const { parts, paths } = unpack(bytes, isXml);
  const rootOf = (path: string): XmlElement | null => {
    const part = parts.get(path.toLowerCase());
    if (part === undefined) return null;
    try {
      return parseRoot(new TextDecoder().decode(part));
    } catch {
      throw new UnusableArchive({ kind: "broken", path });
    }
  };
  const main = documentPath(rootOf("_rels/.rels"));
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const notices = newDocxNotices();
  const context: DocumentContext = {
    notices,
    numbering: readNumbering(rootOf(`${folder}numbering.xml`)),
    styles: byId(rootOf(`${folder}styles.xml`), "style", "w:styleId"),
    footnotes: new Map([
      ...byId(rootOf(`${folder}footnotes.xml`), "footnote", "w:id"),
      ...byId(rootOf(`${folder}endnotes.xml`), "endnote", "w:id"),
    ]),
  };
  const blocks: Block[] = [];
  let [paragraphs, tables] = [0, 0];
  let open: { text: string; readonly at: Place[]; readonly marks: Mark[] } | null = null;

  const addParagraph = (node: XmlElement): void => {
    paragraphs += 1;
    const at: Place = { kind: "paragraph", paragraph: paragraphs };
    const { text, marks, aside, endIsDeleted } = readParagraph(node, at, context);
    if (open === null) {
      open = { text, at: [at], marks: [...marks] };
    } else {
      open.text += text;
      open.at.push(at);
      open.marks.push(...marks);
    }
    if (!endIsDeleted) {
      blocks.push({ kind: "paragraph", ...open });
      open = null;
    }
    for (const box of aside) addParagraph(box);
  };
  const walk = (parent: XmlElement): void => {
    for (const node of elementsOf(parent)) {
      switch (nameOf(node)) {
        case "p":
          addParagraph(node);
          break;
        case "tbl":
          tables += 1;
          blocks.push(readTable(node, tables, context));
          break;
        case "sdt":
        case "sdtContent":
        case "customXml":
        case "ins":
          walk(node);
          break;
      }
    }
  };
  const body = childOf(rootOf(main), "body");
  if (body === null) throw new UnusableArchive({ kind: "broken", path: main });
  walk(body);
  childrenOf(rootOf(`${folder}comments.xml`), "comment").forEach(() => {
    notices.add("comment", null);
  });
  const repeated = paths.filter((path) => /\/(?:header|footer)\d*\.xml$/u.test(path));
  return {
    blocks: [...blocks, ...repeated.flatMap((path) => pageMatter(rootOf(path)))],
    notices: notices.list(),
  };
};
