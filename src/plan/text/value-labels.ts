import {
  formatJapaneseDateShort,
  isUndated,
  type Dataset,
  type DocumentKind,
  type Finding,
  type ValueOrigin,
} from "../../domain";

const shortKinds: Readonly<Record<DocumentKind, string>> = {
  vision: "別冊",
  "status-list": "一覧",
  agreement: "協約",
  amendment: "変更協約",
  revision: "改訂案",
};

const labelOf = (
  origin: ValueOrigin | null | undefined,
  documents: Dataset["documents"],
): string | null => {
  if (origin == null) return null;
  if (origin.kind !== "document") return origin.kind === "sheet" ? "シート" : "計算";
  const document = documents.find(({ id }) => id === origin.document);
  if (document === undefined) return null;
  const { kind, date } = document;
  return isUndated(date)
    ? shortKinds[kind]
    : `${shortKinds[kind]}（${formatJapaneseDateShort(date)}）`;
};

/** What stands before the two values of a finding in every output. */
export interface ValueLabels {
  readonly stated: string;
  readonly computed: string;
}

/** 「別冊（R5.3）」 and 「一覧（R7.4.1）」; 「資料の値」 and 「照合した値」 where a value is not of one place. */
export const valueLabels = (
  { documents }: Pick<Dataset, "documents">,
  { origins }: Pick<Finding, "origins">,
): ValueLabels => ({
  stated: labelOf(origins?.[0], documents) ?? "資料の値",
  computed: labelOf(origins?.[1], documents) ?? "照合した値",
});
