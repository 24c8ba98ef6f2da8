import type { CellSnapshot } from "../../../standin/workbook";
import { cellsOf, a1 } from "../../../references";
import {
  attributeOf,
  childOf,
  childrenOf,
  relationIdOf,
  type XmlElement,
} from "../../../ooxml/read-xml";
import { relationKind } from "../package/namespaces";
import type { Relation } from "../package/open-package";
import { element, elementAround, fromXstring, toXstring } from "../../../ooxml/write-xml";
import type { Findings } from "../kept/findings";
import { foundWords } from "../kept/words";
import { areaOf } from "./areas";
import type { DraftSheet } from "./draft-sheet";

type Hyperlink = NonNullable<CellSnapshot["hyperlink"]>;

const linkElement = (at: string, link: Hyperlink, draft: DraftSheet): string => {
  const { address, documentReference, screenTip } = link;
  const relation =
    address === undefined || address === ""
      ? null
      : draft.package.relateOutside(draft.path, relationKind.hyperlink, address);
  if (relation === null && documentReference === undefined) return "";
  return element("hyperlink", {
    ref: at,
    "r:id": relation,
    location: documentReference,
    tooltip: screenTip === undefined ? null : toXstring(screenTip),
  });
};

export const linksElement = (draft: DraftSheet): string =>
  elementAround(
    "hyperlinks",
    {},
    draft.sheet.cells.flatMap(({ at, hyperlink }) => {
      const written = hyperlink === undefined ? "" : linkElement(at, hyperlink, draft);
      return written === "" ? [] : [written];
    }),
  );

/** A link over a whole block is kept in its first cell when the block is larger than this. */
const mostLinkedCells = 1_000;

const readLink = (node: XmlElement, relations: readonly Relation[]): Hyperlink | null => {
  const id = relationIdOf(node);
  const target = relations.find((relation) => relation.id === id)?.target;
  const tip = attributeOf(node, "tooltip");
  const isInside = target?.startsWith("#") === true;
  const place = attributeOf(node, "location") ?? (isInside ? target.slice(1) : null);
  const link: Hyperlink = {
    ...(target === undefined || isInside ? {} : { address: target }),
    ...(place === null ? {} : { documentReference: place.replace(/^#/u, "") }),
    ...(tip === null ? {} : { screenTip: fromXstring(tip) }),
  };
  return link.address === undefined && link.documentReference === undefined ? null : link;
};

/** Links by the address of their cell. */
export const readLinks = (
  root: XmlElement,
  relations: readonly Relation[],
  findings: Findings,
): ReadonlyMap<string, Hyperlink> => {
  const links = new Map<string, Hyperlink>();
  for (const node of childrenOf(childOf(root, "hyperlinks"), "hyperlink")) {
    const area = areaOf(attributeOf(node, "ref"));
    const link = readLink(node, relations);
    if (area === null || link === null) continue;
    const isLarge = area.rowCount * area.columnCount > mostLinkedCells;
    if (isLarge) findings.add(foundWords.linkBlocks, attributeOf(node, "ref"));
    const block = isLarge ? { ...area, rowCount: 1, columnCount: 1 } : area;
    for (const [row, column] of cellsOf(block)) links.set(a1({ row, column }), link);
  }
  return links;
};
