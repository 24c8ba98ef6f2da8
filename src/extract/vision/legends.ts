import type { SourcedText } from "../../domain";
import type { Ledger } from "../ledger";
import { soleText, type Row } from "../lines";

/** ☆ legends, and on which page 圏域間連携事業 stands. */
export interface Legends {
  readonly legends: readonly SourcedText[];
  readonly crossRegionPage: number | null;
}

/** The ☆ legends, and the line that points to 圏域間連携事業. */
export const readLegends = (ledger: Ledger, rows: readonly Row[]): Legends => {
  const legends: SourcedText[] = [];
  let crossRegionPage: number | null = null;
  for (const row of rows) {
    const text = soleText(row) ?? "";
    const page = /^【参考】圏域間連携事業(\d{1,4})$/u.exec(text)?.[1];
    if (page !== undefined) {
      ledger.cite(row.line);
      crossRegionPage = Number(page);
    } else if (text.startsWith("☆")) {
      legends.push({
        value: row.text.trim().replace(/^☆/, ""),
        source: ledger.cite(row.line),
      });
    }
  }
  return { legends, crossRegionPage };
};
