import type { InitiativeId } from "../../../domain";
import type { Names } from "../../names";
import type { Comparison } from "../../rule";
import { nearPairs } from "../near-names";
import { differenceOfForm, isPrintedAlike } from "../printed-alike";
import type { Mention, NamingPlace } from "./mentions";

export interface NameArgs {
  /** The same name in another form, a name like it, or one that the matrix has nothing like. */
  readonly kind: "otherForm" | "nearlyEqual" | "notInMatrix";
  readonly place: string;
  readonly printed: string;
  readonly inMatrix: string;
}

export type NameReason =
  | { readonly kind: "olderAgreement"; readonly place: string; readonly count: number }
  | { readonly kind: "unknownItem"; readonly place: string };

export const messageOf = ({ kind, place, printed, inMatrix }: NameArgs): string => {
  switch (kind) {
    case "otherForm":
      return `別冊の一覧の連携取組「${inMatrix}」は、${place}では「${printed}」と書かれています。${differenceOfForm(inMatrix, printed)}の違いです。表記をそろえてください。`;
    case "nearlyEqual":
      return `${place}の連携取組「${printed}」は、別冊の一覧の「${inMatrix}」とよく似ていますが、同じではありません。同じ取組なら、名称をそろえてください。`;
    case "notInMatrix":
      return `${place}の連携取組「${printed}」は、別冊の一覧にありません。取組名の違いか、取組の追加や終了かを確かめてください。`;
  }
};

export const remarkOf = (reason: NameReason): string =>
  reason.kind === "olderAgreement"
    ? `${reason.place}の別表の${String(reason.count)}項目は、計画期間より前の協約のもので、取組の立て方が異なるため対象外です。`
    : `${reason.place}の別表には、別冊の一覧にない項目があります。「参加の印と連携協約の別表の対応」で示します。`;

/** The matrix' names, and the initiative that each stands for. */
interface MatrixNames {
  readonly mentions: readonly Mention[];
  readonly byKey: ReadonlyMap<string, readonly Mention[]>;
  readonly initiativeOf: ReadonlyMap<string, InitiativeId>;
}

/** The names of one place against those of the matrix. */
export function* comparePlace(
  { document, kind, mentions }: NamingPlace,
  matrix: MatrixNames,
  names: Names,
): Iterable<Comparison<NameArgs, NameReason>> {
  const place = names.document(document);
  const here = new Set(mentions.map(({ key }) => key));
  const strangers = mentions.filter(({ key }) => !matrix.byKey.has(key));
  const absent = matrix.mentions.filter(({ key }) => !here.has(key));
  const near = new Map(
    nearPairs(absent, strangers, ({ printed }) => printed).map(([left, right]) => [right, left]),
  );
  for (const mention of mentions) {
    const { source, printed } = mention;
    const same = matrix.byKey.get(mention.key) ?? [];
    if (same.some((other) => isPrintedAlike(other.printed, printed))) {
      yield { outcome: "match" };
      continue;
    }
    const [form] = same;
    const counterpart = form ?? near.get(mention);
    if (counterpart === undefined && kind === "agreement") {
      yield { outcome: "notApplicable", reason: { kind: "unknownItem", place }, sources: [source] };
      continue;
    }
    const initiative = matrix.initiativeOf.get(counterpart?.printed ?? "");
    const likeness = form === undefined ? "nearlyEqual" : "otherForm";
    yield {
      outcome: "mismatch",
      at:
        initiative === undefined
          ? { kind: "documentLine", document, line: source.line }
          : { kind: "initiative", initiative },
      args: {
        kind: counterpart === undefined ? "notInMatrix" : likeness,
        place,
        printed,
        inMatrix: counterpart?.printed ?? "",
      },
      stated: counterpart?.printed ?? null,
      computed: printed,
      values: [document, counterpart?.printed ?? null, printed],
      ...(counterpart === undefined
        ? { sources: [source] }
        : {
            sources: [counterpart.source, source],
            documents: [counterpart.source.document, source.document] as const,
          }),
    };
  }
}
