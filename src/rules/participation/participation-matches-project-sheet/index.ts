import { listedDocuments, type ListedDocument } from "../../../domain";
import { pairListings } from "../../listings";
import { namesIn, type Names } from "../../names";
import { compareParticipation, type ParticipationArgs } from "../participation";
import { defineRule, type Comparison } from "../../rule";
import { messageOf, remarkOf, type NotInMatrix, type SheetReason } from "./messages";

type Args = (ParticipationArgs & { readonly document: string }) | NotInMatrix;

function* compareDocument(
  { document, listings: matrix }: ListedDocument,
  sheets: ListedDocument["listings"],
  names: Names,
): Iterable<Comparison<Args, SheetReason>> {
  const name = names.document(document.id);
  const pairs = pairListings(matrix, sheets);
  const withoutSheet = pairs.filter(({ kind }) => kind === "onlyLeft").length;
  for (const pair of pairs) {
    if (pair.kind === "both") {
      const comparison = compareParticipation(pair, names);
      yield comparison.outcome === "mismatch"
        ? { ...comparison, args: { ...comparison.args, document: name } }
        : comparison;
    } else if (pair.kind === "onlyLeft") {
      const { isExcerpt } = document;
      const reason = { kind: "noSheet", document: name, isExcerpt, count: withoutSheet } as const;
      yield { outcome: "notApplicable", reason, sources: [pair.left.source] };
    } else {
      const { project, printedName, source } = pair.right;
      yield {
        outcome: "mismatch",
        at: { kind: "project", project },
        args: { kind: "notInMatrix", document: name, project: printedName },
        stated: null,
        computed: printedName,
        sources: [source],
      };
    }
  }
}

export const participationMatchesProjectSheet = defineRule<Args, SheetReason>({
  code: "participation-matches-project-sheet",
  title: "別冊の一覧と事業ごとの表の連携市町の一致",
  unit: "事業",
  needs: "別冊の一覧と事業ごとの表",
  severity: "error",

  *compare({ current }) {
    const names = namesIn(current);
    const sheets = listedDocuments(current, "project-sheet");
    const sheetsOf = new Map(sheets.map(({ document, listings }) => [document.id, listings]));
    for (const matrix of listedDocuments(current, "vision-matrix")) {
      yield* compareDocument(matrix, sheetsOf.get(matrix.document.id) ?? [], names);
    }
  },

  message: messageOf,
  remark: remarkOf,
});
