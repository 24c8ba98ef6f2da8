import { type ListedDocument, listedDocuments } from "../../../domain";
import { pairListings } from "../../listings";
import { type Names, namesIn } from "../../names";
import { type Comparison, defineRule } from "../../rule";
import {
  compareParticipation,
  type ParticipationArgs,
  remarkUnsettled,
  type UnsettledReason,
  withOpenParticipants,
} from "../compare-participation";

/** A project that has a sheet but no row in the matrix of the same document. */
interface NotInMatrix {
  readonly kind: "notInMatrix";
  readonly document: string;
  readonly project: string;
}

type SheetReason =
  | UnsettledReason
  | {
      readonly kind: "noSheet";
      readonly document: string;
      readonly isExcerpt: boolean;
      /** How many projects of the document have no sheet. */
      readonly count: number;
    };

const messageOf = (
  args: (ParticipationArgs & { readonly document: string }) | NotInMatrix,
): string => {
  if (args.kind === "notInMatrix") {
    return `「${args.project}」は、${args.document}に事業ごとの表がありますが、一覧に行がありません。一覧への掲載漏れか、事業名の違いかを確かめてください。`;
  }
  const onlyMatrix = args.onlyLeft === null ? "" : `一覧にだけあるのは「${args.onlyLeft}」です。`;
  const onlySheet =
    args.onlyRight === null ? "" : `事業ごとの表にだけあるのは「${args.onlyRight}」です。`;
  return `「${args.project}」の連携市町が、${args.document}の一覧と事業ごとの表で異なります。${onlyMatrix}${onlySheet}どちらが正しいかを確かめ、もう一方を直してください。`;
};

const remarkOf = (reason: SheetReason): string => {
  if (reason.kind === "unsettled") return remarkUnsettled(reason);
  const document = reason.isExcerpt ? `抜粋の${reason.document}` : reason.document;
  return `${document}では、一覧の${String(reason.count)}事業に事業ごとの表がないため、比べられません。`;
};

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
    const sheets = listedDocuments(withOpenParticipants(current), "project-sheet");
    const sheetsOf = new Map(sheets.map(({ document, listings }) => [document.id, listings]));
    for (const matrix of listedDocuments(current, "vision-matrix")) {
      yield* compareDocument(matrix, sheetsOf.get(matrix.document.id) ?? [], names);
    }
  },

  message: messageOf,
  remark: remarkOf,
});
