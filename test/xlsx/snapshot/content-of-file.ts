import { copyFormula, parseA1 } from "../../../src/references";
import {
  attributeOf,
  childOf,
  childrenOf,
  elementsOf,
  findAll,
  parseRoot,
  textOf,
  type XmlElement,
} from "../../../src/ooxml/read-xml";
import { elementText, fromXstring } from "../../../src/ooxml/write-xml";
import { partsOf } from "./rewritten";

/** What somebody finds in a file, by place: read from the parts themselves, and not by the reader that is tried. */
export type FileContent = ReadonlyMap<string, string>;

interface Place {
  readonly row: number;
  readonly column: number;
}

const nothing: XmlElement = { name: "none", attributes: {}, children: [] };

const resolved = (from: string, target: string): string => {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
};

/** A text with its looks and its reading; the font of the reading is named by a number that another file counts otherwise. */
const richText = (item: XmlElement | null): string =>
  elementsOf(item).every(({ name }) => name === "t" || name.endsWith(":t"))
    ? fromXstring(elementsOf(item).map(textOf).join(""))
    : (item?.children ?? [])
        .flatMap((child) => (typeof child === "string" ? [] : [elementText(child)]))
        .join("")
        .replaceAll(/ fontId="\d+"/gu, "");

const valueOf = (cell: XmlElement, texts: readonly string[]): string => {
  const type = attributeOf(cell, "t") ?? "n";
  if (type === "inlineStr") return richText(childOf(cell, "is"));
  const node = childOf(cell, "v");
  if (node === null) return "";
  const text = textOf(node);
  if (type === "s") return texts[Number(text)] ?? "";
  if (type === "str") return fromXstring(text);
  if (type === "n") return text.trim() === "" ? "" : String(Number(text));
  return text.trim().replace("true", "1").replace("false", "0");
};

interface SharedFormula extends Place {
  readonly formula: string;
}

/** Kind, block and text of a formula; one that is shared as if it stood in its own cell. */
const formulaOf = (cell: XmlElement, at: Place, shared: Map<string, SharedFormula>): string => {
  const node = childOf(cell, "f");
  if (node === null) return "";
  const group = attributeOf(node, "si");
  const text = fromXstring(textOf(node));
  if (attributeOf(node, "t") === "shared" && group !== null) {
    if (text !== "") shared.set(group, { ...at, formula: text });
    const first = shared.get(group);
    if (text === "" && first !== undefined)
      return copyFormula(first.formula, at.row - first.row, at.column - first.column);
    return text;
  }
  const kind = attributeOf(node, "t") === "array" ? `array ${attributeOf(node, "ref") ?? ""} ` : "";
  return (attributeOf(cell, "cm") === null ? "" : "dynamic ") + kind + text;
};

/** Contents of all cells, what is merged, linked, frozen and printed, and the names. */
export const contentOfFile = (bytes: Uint8Array): FileContent => {
  const parts = new Map(
    Object.entries(partsOf(bytes)).map(([path, text]) => [path.toLowerCase(), text]),
  );
  const root = (path: string): XmlElement => {
    const text = parts.get(path.toLowerCase());
    return text === undefined ? nothing : parseRoot(text.replace(/^\uFEFF/u, ""));
  };
  const relations = (path: string) => {
    const steps = path.split("/");
    const name = steps.pop() ?? "";
    return childrenOf(root([...steps, "_rels", `${name}.rels`].join("/")), "Relationship").map(
      (node) => ({
        id: attributeOf(node, "Id"),
        kind: (attributeOf(node, "Type") ?? "").replace(/.*\//u, ""),
        target: resolved(path, attributeOf(node, "Target") ?? ""),
      }),
    );
  };
  const bookPath = relations("").find(({ kind }) => kind === "officeDocument")?.target ?? "";
  const book = root(bookPath);
  const ofBook = relations(bookPath);
  const textsPath = ofBook.find(({ kind }) => kind === "sharedStrings")?.target;
  const texts =
    textsPath === undefined ? [] : childrenOf(root(textsPath), "si").map((item) => richText(item));
  const content = new Map<string, string>();
  const put = (place: string, said: string): void => {
    if (said !== "") content.set(place, said);
  };

  for (const name of childrenOf(childOf(book, "definedNames"), "definedName")) {
    const scope = attributeOf(name, "localSheetId") ?? "";
    put(`name ${scope} ${attributeOf(name, "name") ?? ""}`, textOf(name));
  }
  for (const node of childrenOf(childOf(book, "sheets"), "sheet")) {
    const id = Object.entries(node.attributes).find(([key]) => key.endsWith(":id"))?.[1];
    const path = ofBook.find((one) => one.id === id)?.target;
    const sheet = attributeOf(node, "name") ?? "";
    if (path === undefined) continue;
    put(`sheet ${sheet}`, attributeOf(node, "state") ?? "visible");
    const page = root(path);
    const shared = new Map<string, SharedFormula>();
    let row = -1;
    for (const line of childrenOf(childOf(page, "sheetData"), "row")) {
      row = Number(attributeOf(line, "r") ?? row + 2) - 1;
      let column = -1;
      for (const cell of childrenOf(line, "c")) {
        const stated = attributeOf(cell, "r");
        const at = stated === null ? { row, column: column + 1 } : parseA1(stated);
        if (at === null) continue;
        column = at.column;
        const place = `${sheet}!${String(at.row)},${String(at.column)}`;
        put(`${place} value`, valueOf(cell, texts));
        put(`${place} formula`, formulaOf(cell, at, shared));
      }
    }
    for (const merge of findAll(childOf(page, "mergeCells"), "mergeCell"))
      put(`${sheet} merge ${attributeOf(merge, "ref") ?? ""}`, "yes");
    for (const name of [
      "oddHeader",
      "oddFooter",
      "evenHeader",
      "evenFooter",
      "firstHeader",
      "firstFooter",
    ])
      put(`${sheet} ${name}`, findAll(page, name).map(textOf).join(""));
    const view = findAll(page, "sheetView")[0];
    for (const name of ["zoomScale", "showZeros", "rightToLeft", "view"])
      put(`${sheet} ${name}`, view?.attributes[name] ?? "");
  }
  const theme = ofBook.find(({ kind }) => kind === "theme")?.target;
  put("theme", theme === undefined ? "" : (parts.get(theme.toLowerCase()) ?? ""));
  return content;
};

/** Places that say something else in two files. */
export const differences = (before: FileContent, after: FileContent): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((place) => before.get(place) !== after.get(place))
    .map((place) => `${place}: ${before.get(place) ?? "—"} → ${after.get(place) ?? "—"}`);
