import {
  formatFiscalYear,
  formatJapaneseDate,
  type FiscalYear,
  type PartialDate,
} from "../../domain";
import type { Ledger } from "../ledger";
import type { Row } from "../lines";

/** No single row of amounts. */
export const reportNoAmounts = (ledger: Ledger, heading: Row, amountRows: readonly Row[]): void => {
  ledger.report({
    kind: amountRows.length === 0 ? "part-missing" : "text-ambiguous",
    line: heading.line,
    found:
      amountRows.length === 0
        ? "金額の行がない「工程及び事業費」の表"
        : `「工程及び事業費」の表に金額の行が${String(amountRows.length)}行（${amountRows.map(({ line }) => `${String(line)}行目`).join("、")}）`,
    expected: "年度別の金額と計が並ぶ1行",
    action: "原本と見比べ、表が途中で切れていないか、行が重なっていないか確認してください。",
  });
};

/** No column headed by a year. */
export const reportNoYears = (ledger: Ledger, heading: Row): void => {
  ledger.report({
    kind: "part-missing",
    line: heading.line,
    found: `「${heading.text.trim()}」の見出し`,
    expected: "「R4年度」「令和4年度」「2022年度」のような年度の見出し",
    action: "原本と見比べ、見出しの行を確かめてください。この表の金額は読み込んでいません。",
  });
};

/** No column headed 計. */
export const reportNoTotal = (ledger: Ledger, heading: Row): void => {
  ledger.report({
    kind: "part-missing",
    line: heading.line,
    found: "「計」の見出しがない「工程及び事業費」の表",
    expected: "年度に続く「計」の見出し",
    action: "原本と見比べ、見出しの行が途中で切れていないか確認してください。",
  });
};

/** Years that skip, repeat or run backwards. */
export const reportGaps = (ledger: Ledger, heading: Row, years: readonly FiscalYear[]): void => {
  ledger.report({
    kind: "value-unreadable",
    line: heading.line,
    found: `年度の見出しが「${years.map(formatFiscalYear).join("、")}」の順`,
    expected: "1年ずつ続く年度の見出し",
    action: "原本と見比べ、年度の見出しを確かめてください。この表の金額は読み込んでいません。",
  });
};

/** Years that lie far from the document's date. */
export const reportFarYears = (
  ledger: Ledger,
  heading: Row,
  years: readonly FiscalYear[],
  written: PartialDate,
): void => {
  ledger.report({
    kind: "value-unreadable",
    line: heading.line,
    found: `年度の見出しに、資料の日付（${formatJapaneseDate(written)}）から遠い「${years.map(formatFiscalYear).join("、")}」`,
    expected: "資料の日付から15年以内の年度",
    action:
      "原本と見比べ、見出しの元号と年、資料の日付を確かめてください。この表の金額は読み込んでいません。",
  });
};

/** More than one row of stages. */
export const reportStageRows = (ledger: Ledger, rows: readonly Row[]): void => {
  ledger.report({
    kind: "text-ambiguous",
    line: rows[0]?.line ?? null,
    found: `工程の行が${String(rows.length)}行（${rows.map(({ line, text }) => `${String(line)}行目「${text.trim()}」`).join("、")}）`,
    expected: "工程の行は1行以内",
    action: "原本と見比べ、どの行が工程か確かめてください。この表の工程は読み込んでいません。",
  });
};
