import { groupBy } from "../../../domain";
import { nameDocument } from "../../names";
import { defineRule } from "../../rule";
import { messageOf, textsOf, type TraceArgs } from "./messages";
import { tracesIn } from "./traces";

export const redlineIsResolved = defineRule<TraceArgs, never>({
  code: "redline-is-resolved",
  title: "見え消しの跡",
  unit: "資料×跡の種類",
  needs: "資料",
  severity: "warning",

  *compare({ current }) {
    const sheetsOf = groupBy(current.projectSheets, ({ document }) => document);
    for (const document of current.documents) {
      const sheets = sheetsOf.get(document.id) ?? [];
      const references = sheets.flatMap(({ crossReferences }) => crossReferences);
      for (const { kind, traces } of tracesIn(document, references)) {
        const [first] = traces;
        if (first === undefined) {
          yield { outcome: "match" };
          continue;
        }
        const texts = textsOf(traces);
        yield {
          outcome: "mismatch",
          at: { kind: "documentLine", document: document.id, line: first.source.line },
          args: { kind, document: nameDocument(document), traces },
          stated: texts.join("、"),
          computed: null,
          values: [kind, texts, traces.length],
          sources: traces.map(({ source }) => source),
        };
      }
    }
  },

  message: messageOf,
  remark: () => "",
});
