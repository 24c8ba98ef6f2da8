import type { Ledger } from "../ledger";
import type { Row } from "../lines";

const tableRows = "連携取組、主な取組内容、市町ごとの「●」が並ぶ行";

/** No table at all. */
export const reportNoTable = (ledger: Ledger): void => {
  ledger.report({
    kind: "part-missing",
    line: ledger.rows.at(-1)?.line ?? null,
    found: "市町名の見出しがある表のない取組状況一覧",
    expected: "連携取組、主な取組内容、2つ以上の市町名の見出しと事業の行",
    action: "原本と見比べ、途中で切れていないか確認してください。",
  });
};

/** A heading without rows. */
export const reportNoRows = (ledger: Ledger, heading: Row): void => {
  ledger.report({
    kind: "part-missing",
    line: heading.line,
    found: "見出しだけで、事業の行がない表",
    expected: tableRows,
    action: "原本と見比べ、表が途中で切れていないか確認してください。",
  });
};

/** More columns in front of the marks than the words over them tell. */
export const reportUnknownNames = (ledger: Ledger, heading: Row, count: number): void => {
  const words = heading.cells.slice(0, count).map((cell) => `「${cell}」`);
  ledger.report({
    kind: "part-missing",
    line: heading.line,
    found: `市町名の前の見出しが${words.join("")}の表`,
    expected: "市町名の前に「連携取組」（「連携施策」）と「主な取組内容」（「事業名」）の見出し",
    action:
      "この表の行は読み込んでいません。原本と見比べ、取組名と事業名の欄の見出しを確かめてください。",
  });
};

/** A row that ends before its marks. */
export const reportCutRow = (ledger: Ledger, row: Row): void => {
  ledger.report({
    kind: "part-missing",
    line: row.line,
    found: `欄が${String(row.cells.length)}しかない行「${row.text.trim()}」`,
    expected: tableRows,
    action: "原本と見比べ、行が途中で切れていないか確認してください。",
  });
};
