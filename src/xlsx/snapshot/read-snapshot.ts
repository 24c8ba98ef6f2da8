import {
  type SheetSnapshot,
  type WorkbookSnapshot,
  noStyle,
  type CellStyle,
} from "../../standin/workbook";
import { newFindings, type Findings } from "./kept/findings";
import { findUnkept } from "./kept/find-unkept";
import {
  attributeOf,
  childOf,
  childrenOf,
  descend,
  nameOf,
  numberOf,
  relationIdOf,
  type XmlElement,
} from "../../ooxml/read-xml";
import { openPackage, targetOfKind, type OpenPackage, type Relation } from "./package/open-package";
import { requireZip } from "./package/recognise";
import { UnreadableFile, unreadable } from "./package/unreadable-file";
import { requireWorkbook } from "./package/require-workbook";
import { readSheet, type OpenWorkbookFile } from "./sheet/read-sheet";
import { readStyles } from "./styles/read-styles";
import { newIds } from "./workbook/ids";
import { readNames } from "./workbook/names";
import { readProperties } from "./workbook/properties";
import { readSettings } from "./workbook/settings";
import { readCarriedBook } from "./workbook/carried-book";
import { readTexts } from "./workbook/texts";

export type SnapshotReading =
  | {
      readonly ok: true;
      readonly snapshot: WorkbookSnapshot;
      /**
       * What the file holds and a file written of the snapshot would not, in Japanese with its places. Unless it is empty, the
       * workbook is to be looked at and not to be changed or saved.
       */
      readonly unkept: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  /** Its place among all sheets of the file, by which names refer to it. */
  readonly index: number;
  readonly path: string;
}

const visibilityOf = (state: string | null): SheetSnapshot["visibility"] => {
  if (state === "hidden") return "Hidden";
  return state === "veryHidden" ? "VeryHidden" : "Visible";
};

const sheetEntries = (root: XmlElement, relations: readonly Relation[]): readonly SheetEntry[] =>
  childrenOf(childOf(root, "sheets"), "sheet").flatMap((node, index) => {
    const id = relationIdOf(node);
    const relation = relations.find((one) => one.id === id);
    const name = attributeOf(node, "name");
    // Sheets that are but a chart, or a macro.
    if (relation?.kind !== "worksheet" || name === null) return [];
    return [
      { name, visibility: visibilityOf(attributeOf(node, "state")), index, path: relation.target },
    ];
  });

const newStyleBook = () => {
  const numbers = new Map<CellStyle, number>();
  return {
    styles: (): readonly CellStyle[] => [...numbers.keys()],
    numberOf: (style: CellStyle): { readonly style?: number } => {
      if (style === noStyle) return {};
      const number = numbers.get(style) ?? numbers.size;
      numbers.set(style, number);
      return { style: number };
    },
  };
};

const rootOfKind = (
  file: OpenPackage,
  relations: readonly Relation[],
  kind: string,
): XmlElement | null => {
  const path = targetOfKind(relations, kind);
  return path === null ? null : file.root(path);
};

/** The sheet that is shown, which has to be one that can be seen. */
const activeSheetOf = (root: XmlElement, entries: readonly SheetEntry[]): string => {
  const tab = numberOf(descend(root, "bookViews", "workbookView"), "activeTab") ?? 0;
  const shown = entries.find(({ index, visibility }) => index === tab && visibility === "Visible");
  return (
    (shown ?? entries.find(({ visibility }) => visibility === "Visible") ?? entries[0])?.name ?? ""
  );
};

const readWorkbook = (
  file: OpenPackage,
  path: string,
  name: string,
  findings: Findings,
): WorkbookSnapshot => {
  const root = file.root(path);
  if (root === null || nameOf(root) !== "workbook") throw unreadable.broken(path);
  const relations = file.relationsOf(path);
  const entries = sheetEntries(root, relations);
  if (entries.length === 0) throw unreadable.noSheets();
  const { settings, nextId } = readSettings(file, findings);
  const ids = newIds(nextId);
  const book = newStyleBook();
  const findingsOf = (index: number): Findings =>
    findings.of(entries.find((entry) => entry.index === index)?.name ?? "");
  const styles = readStyles(
    rootOfKind(file, relations, "styles"),
    rootOfKind(file, relations, "theme"),
  );
  const shared: OpenWorkbookFile = {
    file,
    styles,
    texts: readTexts(rootOfKind(file, relations, "sharedStrings"), styles.fontOf),
    names: readNames(root, findingsOf),
    ids,
    numberOf: book.numberOf,
  };
  const sheets = entries.map((entry) => {
    const sheetRoot = file.root(entry.path);
    if (sheetRoot === null) throw unreadable.broken(entry.path);
    return readSheet(entry, sheetRoot, shared, findings.of(entry.name));
  });
  const ofPackage = file.relationsOf("");
  return {
    name,
    activeSheet: activeSheetOf(root, entries),
    sheets,
    names: shared.names.ofWorkbook,
    settings,
    properties: readProperties(
      rootOfKind(file, ofPackage, "core-properties"),
      rootOfKind(file, ofPackage, "extended-properties"),
    ),
    styles: book.styles(),
    nextId: ids.next(),
    ...readCarriedBook(file, root, relations, styles),
  };
};

/**
 * The workbook in an `.xlsx` file of ours, of Excel's or of another program's; `name` is the name of the file. Never throws for
 * what is in the file: it answers in Japanese with what was found, what was expected and what to do.
 */
export const readSnapshot = (bytes: Uint8Array, name = "Book1.xlsx"): SnapshotReading => {
  try {
    requireZip(bytes);
    const file = openPackage(bytes);
    const path = requireWorkbook(file);
    const findings = newFindings();
    findUnkept(file, path, findings);
    const snapshot = structuredClone(readWorkbook(file, path, name, findings));
    return { ok: true, snapshot, unkept: findings.all() };
  } catch (error) {
    const { message } = error instanceof UnreadableFile ? error : unreadable.defect();
    return { ok: false, message: `「${name}」を開けませんでした。${message}` };
  }
};
