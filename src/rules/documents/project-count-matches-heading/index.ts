import {
  type Dataset,
  type DocumentId,
  type DocumentKind,
  groupBy,
  type ListingKind,
} from "../../../domain";
import { namesIn } from "../../names";
import { defineRule } from "../../rule";

interface CountArgs {
  readonly document: string;
  readonly stated: number;
  readonly rows: number;
}

/** The part of a document whose rows its heading counts. */
const countedPart: Readonly<Partial<Record<DocumentKind, ListingKind>>> = {
  vision: "vision-matrix",
  "status-list": "status-list",
};

const rowsByDocument = ({ documents, listings }: Dataset): ReadonlyMap<DocumentId, number> => {
  const listingsOf = groupBy(listings, ({ document }) => document);
  return new Map(
    documents.map(({ id, kind }) => {
      const counted = (listingsOf.get(id) ?? []).filter((row) => row.kind === countedPart[kind]);
      return [id, counted.length];
    }),
  );
};

export const projectCountMatchesHeading = defineRule<CountArgs, { readonly document: string }>({
  code: "project-count-matches-heading",
  title: "見出しの事業数と一覧の行数の一致",
  unit: "資料",
  needs: "事業数を見出しに書いた一覧",
  severity: "warning",

  *compare({ current }) {
    const names = namesIn(current);
    const rowsOf = rowsByDocument(current);
    for (const { document, count: stated, sources } of current.statedProjectCounts) {
      const rows = rowsOf.get(document) ?? 0;
      const args = { document: names.document(document), stated, rows };
      const at = { kind: "documentLine", document, line: sources[0]?.line ?? 1 } as const;
      if (rows === 0) yield { outcome: "notApplicable", reason: args, sources };
      else if (rows === stated) yield { outcome: "match" };
      else yield { outcome: "mismatch", at, args, stated, computed: rows, sources };
    }
  },

  message: ({ document, stated, rows }) =>
    `${document}の一覧の見出しには「${String(stated)}事務事業」とありますが、一覧の行は「${String(rows)}事業」です。見出しの数か、一覧の行を確かめてください。`,
  remark: ({ document }) =>
    `${document}には事業数が書かれていますが、数える一覧の行がないため比べられません。`,
});
