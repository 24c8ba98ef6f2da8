import type { SheetSnapshot } from "../../../standin/workbook";
import {
  attributeOf,
  childOf,
  flagOf,
  flagUnlessDenied,
  textOf,
  type XmlElement,
} from "../../../ooxml/read-xml";
import { element, fromXstring, plainText, toXstring } from "../../../ooxml/write-xml";

type PageLayout = SheetSnapshot["pageLayout"];
type Texts = Readonly<Record<string, string>>;

const sections = { L: "Left", C: "Center", R: "Right" } as const;

const joined = (texts: Texts, group: string, part: "Header" | "Footer"): string =>
  Object.entries(sections)
    .map(([code, side]) => {
      const text = texts[`${group}.${side}${part}`] ?? "";
      return text === "" ? "" : `&${code}${text}`;
    })
    .join("");

const part = (name: string, text: string): string =>
  text === "" ? "" : element(name, {}, plainText(toXstring(text)));

/** Which pages have headers of their own: `Default`, `FirstAndDefault`, `OddAndEven`, `FirstOddAndEven`. */
const stateOf = ({ headersFootersState }: PageLayout) => {
  const state = String(headersFootersState["state"]);
  return { hasFirst: state.startsWith("First"), hasEven: state.endsWith("Even") };
};

const no = (value: unknown): false | null => (value === false ? false : null);

export const headerFooterElement = (layout: PageLayout): string => {
  const { headersFooters: texts, headersFootersState: state } = layout;
  const { hasFirst, hasEven } = stateOf(layout);
  const pages = {
    odd: hasEven ? "oddPages" : "defaultForAllPages",
    even: "evenPages",
    first: "firstPage",
  };
  const parts = Object.entries(pages)
    .map(
      ([name, group]) =>
        part(`${name}Header`, joined(texts, group, "Header")) +
        part(`${name}Footer`, joined(texts, group, "Footer")),
    )
    .join("");
  const attributes = {
    differentOddEven: hasEven ? true : null,
    differentFirst: hasFirst ? true : null,
    scaleWithDoc: no(state["useSheetScale"]),
    alignWithMargins: no(state["useSheetMargins"]),
  };
  const isPlain = parts === "" && Object.values(attributes).every((value) => value === null);
  return isPlain ? "" : element("headerFooter", attributes, parts);
};

/** Cuts `&Lleft&Cmiddle&Rright`; what stands before the first code is in the middle, and `&&` is no code. */
const cut = (text: string, group: string, partName: "Header" | "Footer"): Texts => {
  const found: Record<string, string> = {};
  let side: string = sections.C;
  for (const [piece] of text.matchAll(/&[LCR]|&[\s\S]|[^&]+|&/gu)) {
    const code = /^&([LCR])$/u.exec(piece)?.[1];
    if (code === "L" || code === "C" || code === "R") side = sections[code];
    else
      found[`${group}.${side}${partName}`] = (found[`${group}.${side}${partName}`] ?? "") + piece;
  }
  return found;
};

export const readHeaderFooter = (
  node: XmlElement | null,
): Pick<PageLayout, "headersFooters" | "headersFootersState"> => {
  const hasFirst = flagOf(node, "differentFirst");
  const hasEven = flagOf(node, "differentOddEven");
  const pages = {
    odd: hasEven ? "oddPages" : "defaultForAllPages",
    even: "evenPages",
    first: "firstPage",
  };
  const texts = Object.entries(pages).reduce<Texts>(
    (all, [name, group]) => ({
      ...all,
      ...cut(fromXstring(textOf(childOf(node, `${name}Header`))), group, "Header"),
      ...cut(fromXstring(textOf(childOf(node, `${name}Footer`))), group, "Footer"),
    }),
    {},
  );
  const states = {
    plain: "Default",
    first: "FirstAndDefault",
    even: "OddAndEven",
    both: "FirstOddAndEven",
  };
  const key = hasFirst ? (hasEven ? "both" : "first") : hasEven ? "even" : "plain";
  return {
    headersFooters: texts,
    headersFootersState: {
      state: states[key],
      useSheetMargins:
        attributeOf(node, "alignWithMargins") === null ||
        flagUnlessDenied(node, "alignWithMargins"),
      useSheetScale:
        attributeOf(node, "scaleWithDoc") === null || flagUnlessDenied(node, "scaleWithDoc"),
    },
  };
};
