import { columnKey, rowKey } from "../../keys/keys";
import { openingLines } from "../../provenance/lines";
import type { PlannedCell, Provenance } from "../../provenance/provenance";
import type { Worksheet } from "../worksheet";
import { planSourcesSheet } from "./sheet";

/** A row about a document: how the document begins. */
const documentProvenance = ({ dataset, row, shown }: PlannedCell): Provenance | null => {
  const document = dataset.documents.find(({ id }) => rowKey.document(id) === row);
  return document === undefined
    ? null
    : {
        title: `資料「${document.title}」`,
        stated: shown,
        sources: openingLines(document),
        explanation: null,
      };
};

/** 出典 */
export const sources: Worksheet = {
  plan: ({ dataset, problems }) => planSourcesSheet(dataset, problems),
  places: {
    documentLine: {
      rank: 0,
      cells: ({ document }) => [{ row: rowKey.document(document), column: columnKey.document }],
    },
  },
  readBack: "nothing",
  provenance: documentProvenance,
};
