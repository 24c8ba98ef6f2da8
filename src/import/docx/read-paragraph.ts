import {
  attributeOf,
  childOf,
  childrenOf,
  elementsOf,
  nameOf,
  numberOf,
  textOf,
  type XmlElement,
} from "../../ooxml/read-xml";
import type { Mark, Place } from "../imported-document";
import type { DocxNotices } from "./docx-notices";
import { valueOf, type Numbering } from "./numbering";

/** What all paragraphs of a document share. */
export interface DocumentContext {
  readonly numbering: Numbering;
  readonly notices: DocxNotices;
  /** Character styles that strike their text or hide it. */
  readonly styles: ReadonlyMap<string, XmlElement>;
  readonly footnotes: ReadonlyMap<string, XmlElement>;
}

/** A paragraph as it is printed once all revisions are accepted. */
export interface ReadParagraph {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Paragraphs of text boxes that are anchored here, and of footnotes that are cited here. */
  readonly aside: readonly XmlElement[];
  /** Whether its end was deleted: it goes on in the next paragraph. */
  readonly endIsDeleted: boolean;
}

const isOff = ["0", "false", "off"];

/** A toggle of a run: its own, else that of its character style. */
const toggles = (
  properties: XmlElement | null,
  name: string,
  context: DocumentContext,
): boolean => {
  const own = childOf(properties, name);
  if (own !== null) return !isOff.includes(attributeOf(own, "w:val") ?? "1");
  const seen = new Set<string>();
  let style = valueOf(properties, "rStyle");
  while (style !== null && !seen.has(style)) {
    seen.add(style);
    const definition = context.styles.get(style) ?? null;
    const inherited = childOf(childOf(definition, "rPr"), name);
    if (inherited !== null) return !isOff.includes(attributeOf(inherited, "w:val") ?? "1");
    style = valueOf(definition, "basedOn");
  }
  return false;
};

const symbolOf = (code: string | null): string | null => {
  const number = Number.parseInt(code ?? "", 16);
  if (!Number.isFinite(number)) return null;
  const isPrivate = number >= 0xe000 && number <= 0xf8ff;
  return isPrivate ? null : String.fromCodePoint(number);
};

/** The list that a paragraph belongs to: its own, else that of its style; `0` says none. */
const listOf = (
  properties: XmlElement | null,
  { styles }: DocumentContext,
): { readonly list: string; readonly level: number } | null => {
  const seen = new Set<string>();
  let level: number | null = null;
  let [at, style] = [properties, valueOf(properties, "pStyle")];
  for (;;) {
    const own = childOf(at, "numPr");
    level ??= numberOf(childOf(own, "ilvl"), "w:val");
    const list = valueOf(own, "numId");
    if (list !== null) return list === "0" ? null : { list, level: level ?? 0 };
    if (style === null || seen.has(style)) return null;
    seen.add(style);
    const definition = styles.get(style) ?? null;
    [at, style] = [childOf(definition, "pPr"), valueOf(definition, "basedOn")];
  }
};

/** Elements that only wrap what they hold. */
const wrappers = [
  "hyperlink",
  "smartTag",
  "sdt",
  "sdtContent",
  "fldSimple",
  "dir",
  "bdo",
  "customXml",
];

/** Text in the making: what is printed, and what is said about it. */
interface Draft {
  text: string;
  readonly marks: Mark[];
  readonly aside: XmlElement[];
}

export const readParagraph = (
  paragraph: XmlElement,
  at: Place,
  context: DocumentContext,
): ReadParagraph => {
  const draft: Draft = { text: "", marks: [], aside: [] };
  const tell = context.notices.add;

  const asideOf = (node: XmlElement): void => {
    if (nameOf(node) === "AlternateContent") {
      // The same box twice, for newer and for older programs.
      const choice = childOf(node, "Choice") ?? childOf(node, "Fallback");
      if (choice !== null) elementsOf(choice).forEach(asideOf);
    } else if (nameOf(node) === "txbxContent") {
      draft.aside.push(...childrenOf(node, "p"));
      tell("textBox", at);
    } else {
      elementsOf(node).forEach(asideOf);
    }
  };

  const runText = (run: XmlElement): string =>
    elementsOf(run)
      .map((node): string => {
        switch (nameOf(node)) {
          case "t":
          case "delText":
            return textOf(node);
          case "tab":
          case "ptab":
            return " ";
          case "br":
          case "cr":
            return attributeOf(node, "w:type") === "page" ? "" : "\n";
          case "noBreakHyphen":
            return "-";
          case "sym": {
            const symbol = symbolOf(attributeOf(node, "w:char"));
            if (symbol === null) tell("symbol", at);
            return symbol ?? "〓";
          }
          case "ruby":
            return childrenOf(childOf(node, "rubyBase"), "r").map(runText).join("");
          case "footnoteReference": {
            const note = context.footnotes.get(attributeOf(node, "w:id") ?? "");
            if (note !== undefined) draft.aside.push(...childrenOf(note, "p"));
            return "";
          }
          case "AlternateContent":
          case "drawing":
          case "pict":
          case "object":
            asideOf(node);
            return "";
          default:
            return "";
        }
      })
      .join("");

  const addRun = (run: XmlElement, isDeleted: boolean): void => {
    const text = runText(run);
    if (text === "" || isDeleted) {
      draft.text += isDeleted ? "" : text;
      return;
    }
    const properties = childOf(run, "rPr");
    if (toggles(properties, "vanish", context)) {
      draft.marks.push({ kind: "hidden", text });
      tell("hidden", at);
    } else if (toggles(properties, "strike", context) || toggles(properties, "dstrike", context)) {
      draft.marks.push({ kind: "struck", text });
      tell("struck", at);
    } else {
      draft.text += text;
    }
  };

  const addRevision = (node: XmlElement, kind: "inserted" | "deleted"): void => {
    const text = revisedText(node);
    if (text !== "") {
      const author = attributeOf(node, "w:author");
      const date = attributeOf(node, "w:date");
      draft.marks.push({ kind, text, author, date });
      tell("revision", at);
    }
    if (kind === "inserted") addInline(node, false);
  };

  const revisedText = (node: XmlElement): string =>
    elementsOf(node)
      .map((child) => (nameOf(child) === "r" ? textOf(child) : revisedText(child)))
      .join("");

  const addInline = (parent: XmlElement, isDeleted: boolean): void => {
    for (const node of elementsOf(parent)) {
      const name = nameOf(node);
      if (name === "r") addRun(node, isDeleted);
      else if (name === "ins" || name === "moveTo") addRevision(node, "inserted");
      else if (name === "del" || name === "moveFrom") addRevision(node, "deleted");
      else if (wrappers.includes(name)) addInline(node, isDeleted);
      else if (name === "oMath" || name === "oMathPara") draft.text += textOf(node);
      else if (name === "AlternateContent") asideOf(node);
    }
  };

  const properties = childOf(paragraph, "pPr");
  const list = listOf(properties, context);
  if (list !== null) {
    const label = context.numbering.next(list.list, list.level);
    if (label === null) tell("number", at);
    else if (label !== "") draft.text += `${label} `;
  }
  addInline(paragraph, false);
  const mark = childOf(properties, "rPr");
  return {
    text: draft.text,
    marks: draft.marks,
    aside: draft.aside,
    endIsDeleted: childOf(mark, "del") !== null || childOf(mark, "moveFrom") !== null,
  };
};
