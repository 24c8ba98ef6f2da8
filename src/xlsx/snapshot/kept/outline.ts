import { elementsOf, nameOf, type XmlElement } from "../../../ooxml/read-xml";
import type { Findings } from "./findings";
import { wordsFor } from "./words";

/** Which elements and attributes a part may hold. */
export interface Outline {
  readonly attributes: ReadonlyMap<string, ReadonlySet<string> | null>;
  readonly children: ReadonlyMap<string, Outline>;
  /** Neither it nor anything below it means anything to somebody who works with the workbook. */
  readonly isIgnored: boolean;
  /** The element means something only where this attribute has this value. */
  readonly condition: readonly [attribute: string, value: string] | null;
}

interface OpenOutline extends Outline {
  readonly children: Map<string, OpenOutline>;
}

const attributeRule = (word: string): readonly [string, ReadonlySet<string> | null] => {
  const [name = "", values] = word.replace(/^-/u, "").split("=");
  return [name, values === undefined ? null : new Set(values.split("|"))];
};

/** `-name[attribute=value]` */
const headOf = (head: string) => {
  const [name = "", condition] = head.replace(/^-/u, "").replace(/\]$/u, "").split("[");
  return { name, condition };
};

const outlineOfLine = (words: readonly string[], head: string): OpenOutline => {
  const { condition } = headOf(head);
  const [attribute = "", value = ""] = condition?.split("=") ?? [];
  return {
    attributes: new Map(words.map(attributeRule)),
    children: new Map(),
    isIgnored: head.startsWith("-"),
    condition: condition === undefined ? null : [attribute, value],
  };
};

/**
 * Reads an outline: one element a line, indented by two spaces below its parent, behind it its attributes. `name=a|b` allows
 * these values alone, `-name` stands for what means nothing to anybody, and `name[a=1]` for an element that means something
 * only where its attribute `a` is 1.
 */
export const readOutline = (text: string): Outline => {
  const top = outlineOfLine([], "");
  const open: OpenOutline[] = [top];
  for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
    const depth = (line.length - line.trimStart().length) / 2;
    const [head = "", ...words] = line.trim().split(/\s+/u);
    const element = outlineOfLine(words, head);
    open.splice(depth + 1);
    open.at(-1)?.children.set(headOf(head).name, element);
    open.push(element);
  }
  return top;
};

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const plainValue = (value: string): string =>
  value === "true" || value === "on" ? "1" : value === "false" || value === "off" ? "0" : value;

const isNothing = (value: string): boolean => ["", "0"].includes(plainValue(value.trim()));

/** An element that says nothing: no text, and nothing in it or at it but zeros. */
const isEmpty = (element: XmlElement): boolean =>
  Object.entries(element.attributes).every(
    ([name, value]) => name.startsWith("xmlns") || isNothing(value),
  ) &&
  element.children.every((child) =>
    typeof child === "string" ? child.trim() === "" : isEmpty(child),
  );

const placeOf = ({ attributes }: XmlElement): string | null =>
  attributes["r"] ?? attributes["ref"] ?? attributes["sqref"] ?? null;

const isMeant = ({ attributes }: XmlElement, { condition }: Outline): boolean =>
  condition === null || plainValue(attributes[condition[0]] ?? "") === condition[1];

const examine = (
  element: XmlElement,
  outline: Outline,
  findings: Findings,
  above: string | null,
): void => {
  if (outline.isIgnored || !isMeant(element, outline)) return;
  const at = placeOf(element) ?? above;
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name === "xmlns" || name.startsWith("xmlns:")) continue;
    const allowed = outline.attributes.get(localName(name));
    if (allowed === null || allowed?.has(plainValue(value)) === true) continue;
    findings.add(wordsFor(nameOf(element), localName(name)), at);
  }
  for (const child of elementsOf(element)) {
    const known = outline.children.get(nameOf(child));
    if (known !== undefined) examine(child, known, findings, at);
    else if (!isEmpty(child)) findings.add(wordsFor(nameOf(child), null), placeOf(child) ?? at);
  }
};

/** Adds what an element of a file holds beyond the outline of its part. */
export const findBeyond = (
  root: XmlElement | null,
  outline: Outline,
  findings: Findings,
  at: string | null = null,
): void => {
  if (root === null) return;
  const own = outline.children.get(nameOf(root));
  if (own === undefined) findings.add(wordsFor(nameOf(root), null), at);
  else examine(root, own, findings, at);
};
