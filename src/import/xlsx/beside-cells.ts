import {
  childOf,
  childrenOf,
  findAll,
  flagOf,
  parseRoot,
  saysYes,
  textOf,
  type XmlElement,
} from "../../ooxml/read-xml";
import { unpack } from "../../ooxml/unpack";
import { fromXstring } from "../../ooxml/write-xml";

/** A text of a cell in which some letters have a line through them. */
export interface PartlyStruck {
  readonly kept: string;
  readonly struck: string;
}

/** What the file of a workbook says that the values of its cells do not. */
export interface BesideCells {
  /** By the whole text of the cell. */
  readonly partlyStruck: ReadonlyMap<string, PartlyStruck>;
  /** Whether its days count from 1904 on. */
  readonly is1904: boolean;
  /** Texts of shapes, which stand over the cells. */
  readonly shapeTexts: readonly string[];
}

const textsIn = /^\/?xl\/(?:sharedStrings|worksheets\/[^/]*)\.xml$/iu;
const workbookPart = /^\/?xl\/workbook\.xml$/iu;
const drawings = /^\/?xl\/drawings\/[^/]*\.xml$/iu;

const isWanted = (path: string): boolean =>
  [textsIn, workbookPart, drawings].some((pattern) => pattern.test(path));

const runText = (runs: readonly XmlElement[]): string =>
  fromXstring(runs.map((run) => textOf(childOf(run, "t"))).join(""));

const isStruck = (run: XmlElement): boolean => saysYes(childOf(childOf(run, "rPr"), "strike"));

/** Shared texts (`si`) and those that stand in their cell (`is`). */
const partlyStruckIn = (root: XmlElement): readonly (readonly [string, PartlyStruck])[] =>
  [...childrenOf(root, "si"), ...findAll(root, "is")].flatMap((item) => {
    const runs = childrenOf(item, "r");
    const struck = runText(runs.filter(isStruck));
    const kept = runText(runs.filter((run) => !isStruck(run)));
    return struck === "" ? [] : [[runText(runs), { kept, struck }] as const];
  });

const shapeTextsIn = (root: XmlElement): readonly string[] =>
  findAll(root, "txBody")
    .map((body) => findAll(body, "t").map(textOf).join("").trim())
    .filter((text) => text !== "");

/** Reads an `.xlsx` file that could be opened. */
export const readBesideCells = (bytes: Uint8Array): BesideCells => {
  const texts = new Map<string, PartlyStruck>();
  const shapeTexts: string[] = [];
  let is1904 = false;
  for (const [path, part] of unpack(bytes, isWanted).parts) {
    const xml = new TextDecoder().decode(part);
    if (workbookPart.test(path)) {
      is1904 = flagOf(childOf(parseRoot(xml), "workbookPr"), "date1904");
    } else if (drawings.test(path)) {
      shapeTexts.push(...shapeTextsIn(parseRoot(xml)));
    } else if (/<(?:\w+:)?strike/u.test(xml)) {
      partlyStruckIn(parseRoot(xml)).forEach(([whole, parts]) => texts.set(whole, parts));
    }
  }
  return { partlyStruck: texts, is1904, shapeTexts };
};
