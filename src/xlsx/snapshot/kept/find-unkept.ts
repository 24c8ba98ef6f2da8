import { attributeOf, childrenOf, relationIdOf, type XmlElement } from "../../../ooxml/read-xml";
import type { OpenPackage, Relation } from "../package/open-package";
import type { Findings } from "./findings";
import { findBeyond, type Outline } from "./outline";
import {
  appPropertiesOutline,
  corePropertiesOutline,
  drawingOutline,
  metadataOutline,
  personsOutline,
  stylesOutline,
  tableOutline,
  textsOutline,
  threadsOutline,
  workbookOutline,
  worksheetOutline,
} from "./outlines";
import { wordsFor } from "./words";

/** Which parts a part may lead to, by the last word of the relation's kind; null: kept whole, or made anew. */
interface Part {
  readonly outline: Outline | null;
  readonly parts: Readonly<Record<string, Part | null>>;
}

const leaf = (outline: Outline): Part => ({ outline, parts: {} });

const drawing: Part = { outline: drawingOutline, parts: { chart: null } };

const worksheet: Part = {
  outline: worksheetOutline,
  parts: {
    drawing,
    table: leaf(tableOutline),
    threadedComment: leaf(threadsOutline),
    // Notes are read beside the threads that they stand for, and tell what is none.
    comments: null,
    vmlDrawing: null,
    hyperlink: null,
    printerSettings: null,
  },
};

const workbook: Part = {
  outline: workbookOutline,
  parts: {
    worksheet,
    styles: leaf(stylesOutline),
    sharedStrings: leaf(textsOutline),
    sheetMetadata: leaf(metadataOutline),
    person: leaf(personsOutline),
    theme: null,
    calcChain: null,
    customXml: null,
  },
};

const thePackage: Part = {
  outline: null,
  parts: {
    officeDocument: workbook,
    "core-properties": leaf(corePropertiesOutline),
    "extended-properties": leaf(appPropertiesOutline),
    "custom-properties": null,
    thumbnail: null,
    customXml: null,
  },
};

const sheetNames = (root: XmlElement | null, relations: readonly Relation[]) =>
  new Map(
    childrenOf(childrenOf(root, "sheets")[0] ?? null, "sheet").map((sheet) => [
      relations.find(({ id }) => id === relationIdOf(sheet))?.target ?? "",
      attributeOf(sheet, "name") ?? "",
    ]),
  );

/** Drawings of the old kind hold notes, and in older files controls. They need not be well-formed. */
const findControls = (vml: string | null, findings: Findings): void => {
  const kinds = [...(vml ?? "").matchAll(/ObjectType="(\w+)"/gu)].map(([, kind]) => kind);
  if (kinds.some((kind) => kind !== "Note")) findings.add(wordsFor("control", null));
};

/**
 * Adds everything in a file that is not on the list of what is kept: parts, elements and attributes. What depends on values
 * (array formulas, notes, areas of a print) is added by those who read them.
 */
export const findUnkept = (file: OpenPackage, workbookPath: string, findings: Findings): void => {
  const names = sheetNames(file.root(workbookPath), file.relationsOf(workbookPath));
  const seen = new Set<string>();
  const visit = (path: string, part: Part, inSheet: Findings): void => {
    if (part.outline !== null) findBeyond(file.root(path), part.outline, inSheet);
    for (const { kind, target, isOutside } of file.relationsOf(path)) {
      const known = part.parts[kind];
      if (known === undefined) inSheet.add(wordsFor(kind, null));
      else if (kind === "vmlDrawing") findControls(file.text(target), inSheet);
      else if (known !== null && !isOutside && !seen.has(target)) {
        seen.add(target);
        const name = names.get(target);
        visit(target, known, name === undefined ? inSheet : findings.of(name));
      }
    }
  };
  visit("", thePackage, findings);
};
