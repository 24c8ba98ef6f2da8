import { loadDataset, saveDataset } from "../../../src/dataset";
import type { Dataset } from "../../../src/domain";
import { extractDocuments } from "../../../src/extract";
import { buildDataset } from "../../../src/dataset";
import { foundSheets, insertColumn, insertRow } from "../../fixtures/found-sheets";
import { toFiles, type Texts } from "../../fixtures/seeds";
import {
  drawnSheets,
  newlyReporting,
  reportsOnDataset,
  reportsOnTexts,
  reportsOnWorkbook,
  type Reports,
} from "./look";
import type { Subject } from "./subject";

/** The same documents in another shape: nothing new may be said of them. */
export interface Unchanged {
  readonly title: string;
  readonly newly: readonly string[];
}

const mapTexts = (texts: Texts, change: (text: string) => string): Texts =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, change(text)]));

const rotated = <Item>(items: readonly Item[], by: number): readonly Item[] => [
  ...items.slice(by),
  ...items.slice(0, by),
];

/** Every rotation of the files and the reverse order. */
const reordered = (texts: Texts): readonly (readonly [string, Texts])[] => {
  const entries = Object.entries(texts);
  return [
    ["ファイルの順を逆に", Object.fromEntries(entries.toReversed())],
    ...entries
      .slice(1)
      .map(
        (_, at) =>
          [
            `ファイルの順を${String(at + 1)}つ回す`,
            Object.fromEntries(rotated(entries, at + 1)),
          ] as const,
      ),
  ];
};

const otherShapes = (texts: Texts): readonly (readonly [string, Texts])[] => [
  ["そのまま", texts],
  ...reordered(texts),
  ["改行をCRLFに", mapTexts(texts, (text) => text.replaceAll("\n", "\r\n"))],
  ["改行をCRに", mapTexts(texts, (text) => text.replaceAll("\n", "\r"))],
  ["先頭にBOM", mapTexts(texts, (text) => `\ufeff${text}`)],
  ["末尾に空行", mapTexts(texts, (text) => `${text}\n\n\n`)],
  ["行と行の間に空行のある先頭", mapTexts(texts, (text) => `\n\n${text}`)],
  [
    "ファイル名を変える",
    Object.fromEntries(
      Object.values(texts).map((text, at) => [`資料（${String(at + 1)}） のコピー.txt`, text]),
    ),
  ],
];

const resaved = (dataset: Dataset): Dataset => {
  const loaded = loadDataset(saveDataset(dataset));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  return loaded.dataset;
};

const utf16 = (subject: Subject): Dataset =>
  buildDataset(
    extractDocuments(
      toFiles(subject.texts).map(({ fileName }) => ({
        fileName,
        bytes: new Uint8Array(Buffer.from(`\ufeff${subject.texts[fileName] ?? ""}`, "utf16le")),
      })),
    ),
    subject.decisions,
    subject.successions,
  );

/** What is newly said of each shape; nothing, for every one. */
export const lookAtUnchanged = (subject: Subject): readonly Unchanged[] => {
  const { dataset, texts, plan } = subject;
  const before = reportsOnDataset(subject, dataset);
  const sheets = drawnSheets(dataset);
  const beforeSheets = reportsOnWorkbook(subject, sheets);
  const said = (title: string, known: Reports, reports: Reports): Unchanged => ({
    title,
    newly: [...newlyReporting(known, reports)],
  });
  return [
    ...otherShapes(texts).map(([title, shape]) =>
      said(title, before, reportsOnTexts(subject, shape)),
    ),
    said("UTF-16で保存", before, reportsOnDataset(subject, utf16(subject))),
    said("JSONを保存して読み直す", before, reportsOnDataset(subject, resaved(dataset))),
    said("JSONを2度保存して読み直す", before, reportsOnDataset(subject, resaved(resaved(dataset)))),
    said(
      "シートをもう一度描く",
      beforeSheets,
      reportsOnWorkbook(subject, drawnSheets(resaved(dataset))),
    ),
    ...plan.sheets.map(({ id, name }) =>
      said(
        `シート「${name}」の上と左に空の行と列`,
        beforeSheets,
        reportsOnWorkbook(subject, foundSheets(plan, { [id]: [insertRow(0), insertColumn(0)] })),
      ),
    ),
    ...Array.from(sheets, ([id, sheet]) =>
      said(
        `シート「${sheet.name}」の名前を変える`,
        beforeSheets,
        reportsOnWorkbook(
          subject,
          new Map(sheets).set(id, { ...sheet, name: `${sheet.name} (2)` }),
        ),
      ),
    ),
  ];
};
