import {
  type Dataset,
  type DocumentId,
  latestListed,
  type ListedDocument,
  normalizeText,
  type Source,
  type SourcedText,
} from "../../../domain";
import { termOf } from "../../agreements/agreement-standing";
import { isCertainlyEarlier } from "../../certain-dates";
import { latestStatusList } from "../../listings";
import type { FindLine } from "../line-finder";

/** An initiative's name where a document prints it. */
export interface Mention {
  /** The name under `normalizeText`. */
  readonly key: string;
  readonly printed: string;
  readonly source: Source;
}

/** A part of a document that names initiatives; each spelling once. */
export interface NamingPlace {
  readonly document: DocumentId;
  readonly kind: "list" | "agreement" | "olderAgreement";
  readonly mentions: readonly Mention[];
}

const distinct = (texts: readonly SourcedText[]): readonly Mention[] => {
  const byText = new Map<string, Mention>();
  for (const { value, source } of texts) {
    if (byText.has(value)) continue;
    byText.set(value, { key: normalizeText(value), printed: value, source });
  }
  return [...byText.values()];
};

/** The initiatives above the rows of a list. The dataset holds the rows' lines; those of the initiatives are found by their text. */
export const namesInList = (list: ListedDocument, find: FindLine): readonly Mention[] =>
  distinct(
    list.listings.map(({ printedInitiative, source }) => ({
      value: printedInitiative,
      source: find(list.document.id, printedInitiative) ?? source,
    })),
  );

/** Every place but the matrix, of the latest documents. */
export const otherPlaces = (dataset: Dataset, find: FindLine): readonly NamingPlace[] => {
  const sheets = latestListed(dataset, "project-sheet")?.document.id;
  const statusList = latestStatusList(dataset);
  const term = termOf(dataset);
  const headings = dataset.projectSheets
    .filter(({ document }) => document === sheets)
    .flatMap(({ heading }) => heading.initiative ?? []);
  return [
    ...(sheets === undefined
      ? []
      : [{ document: sheets, kind: "list" as const, mentions: distinct(headings) }]),
    ...(statusList === null
      ? []
      : [
          {
            document: statusList.document.id,
            kind: "list" as const,
            mentions: namesInList(statusList, find),
          },
        ]),
    ...dataset.agreements.map(({ document, date, annex }) => {
      const isOlder = term !== null && isCertainlyEarlier(date, term.from);
      const kind = isOlder ? ("olderAgreement" as const) : ("agreement" as const);
      return { document, kind, mentions: distinct(annex.map(({ name }) => name)) };
    }),
  ];
};
