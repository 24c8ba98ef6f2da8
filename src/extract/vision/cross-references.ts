import { hideNotes, type CrossReferenceFact, type Readable, type ReadingOf } from "../../domain";
import type { Ledger } from "../ledger";
import type { Row } from "../lines";

const referencePattern = /P\.\s*(\d+)(\s*事業再掲)?/gu;

/** No page number has more digits. */
const mostDigits = 4;

/** 「2324」 → 「23」「24」: a struck-out page beside its correction, both printed, none marked. */
const splits = (digits: string, lastPage: number): readonly string[] =>
  Array.from({ length: digits.length - 1 }, (_, index) => [
    digits.slice(0, index + 1),
    digits.slice(index + 1),
  ]).find((halves) => halves.every((half) => !half.startsWith("0") && Number(half) <= lastPage)) ??
  [];

const readPage = (ledger: Ledger, row: Row, digits: string, lastPage: number): Readable<number> => {
  if (Number(digits) <= lastPage) return { kind: "certain", value: Number(digits) };
  const readings: readonly ReadingOf<number>[] = [
    ...splits(digits, lastPage).toReversed(),
    ...(digits.length > mostDigits ? [] : [digits]),
  ].map((label) => ({ label, value: Number(label) }));
  return {
    kind: "ambiguous",
    problem: ledger.problem({
      kind: "page-reference-ambiguous",
      line: row.line,
      found: `参照ページ「P.${digits}」`,
      expected: `${String(lastPage)}ページまでのページ番号`,
      action:
        "見え消しの訂正が残っていないか原本で確認し、どのページを指すかを判断記録に書いてください。",
      quoted: `P.${digits}`,
      readings,
    }),
    readings,
  };
};

/** References to other pages in the rows of a sheet; one per row and page. `lastPage` is the last page of the document. */
export const readCrossReferences = (
  ledger: Ledger,
  rows: readonly Row[],
  lastPage: number,
): readonly CrossReferenceFact[] =>
  rows.flatMap((row) =>
    [...hideNotes(row.text).normalize("NFKC").matchAll(referencePattern)].map(
      ([raw, digits = "", restated]) => ({
        raw,
        page: readPage(ledger, row, digits, lastPage),
        isRestated: restated !== undefined,
        source: ledger.cite(row.line),
      }),
    ),
  );
