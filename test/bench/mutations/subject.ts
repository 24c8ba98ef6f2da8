import { buildDataset } from "../../../src/dataset";
import type { Dataset, Decision, PartialDate, Source, Succession } from "../../../src/domain";
import { extractDocuments } from "../../../src/extract";
import { planWorkbook, type WorkbookPlan } from "../../../src/plan";
import { generateRegion } from "../../fixtures/region-documents";
import {
  seedDecisions,
  seedSuccessions,
  seedTexts,
  toFiles,
  type Texts,
} from "../../fixtures/seeds";

/** Documents to make faults in, and what was read from them. */
export interface Subject {
  readonly name: string;
  readonly texts: Texts;
  readonly decisions: readonly Decision[];
  readonly successions: readonly Succession[];
  readonly asOf: PartialDate;
  readonly dataset: Dataset;
  readonly plan: WorkbookPlan;
}

export const datasetOf = (
  { decisions, successions }: Pick<Subject, "decisions" | "successions">,
  texts: Texts,
): Dataset => buildDataset(extractDocuments(toFiles(texts)), decisions, successions);

const toSubject = (parts: Omit<Subject, "dataset" | "plan">): Subject => {
  const dataset = datasetOf(parts, parts.texts);
  return { ...parts, dataset, plan: planWorkbook({ dataset, results: [] }) };
};

/** The documents received (an excerpt), and a region that does not exist, of which every sheet is there. */
export const subjects = (): readonly Subject[] => [
  toSubject({
    name: "受領した資料",
    texts: seedTexts,
    decisions: seedDecisions,
    successions: seedSuccessions,
    asOf: { year: 2025, month: 4, day: 1 },
  }),
  toSubject({
    name: "架空の圏域（12事業×8市町）",
    texts: generateRegion({ projectCount: 12, partnerCount: 8 }).texts,
    decisions: [],
    successions: [],
    asOf: { year: 2028, month: 4, day: 1 },
  }),
];

/** The texts with one line put otherwise, left out or repeated. */
export const withLines = (
  { dataset, texts }: Subject,
  { document, line }: Pick<Source, "document" | "line">,
  change: (text: string) => readonly string[],
  count = 1,
): Texts => {
  const fileName = dataset.documents.find(({ id }) => id === document)?.fileName ?? "";
  const lines = (texts[fileName] ?? "").split("\n");
  const changed = change(lines.slice(line - 1, line - 1 + count).join("\n"));
  return { ...texts, [fileName]: lines.toSpliced(line - 1, count, ...changed).join("\n") };
};

/** The texts with one line put otherwise. */
export const withLine = (
  subject: Subject,
  source: Pick<Source, "document" | "line">,
  change: (text: string) => string,
): Texts => withLines(subject, source, (text) => [change(text)]);

/** A list with one item put otherwise. */
export const replaced = <Item>(
  items: readonly Item[],
  one: Item,
  ...others: readonly Item[]
): readonly Item[] => items.flatMap((item) => (item === one ? others : [item]));
