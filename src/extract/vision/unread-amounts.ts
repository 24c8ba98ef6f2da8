import {
  formatAmount,
  formatFiscalYear,
  groupBy,
  type Amount,
  type FiscalYear,
  type OpenAmounts,
  type ReadingOf,
} from "../../domain";
import { guessAmounts, type AmountGuess } from "../amount-cell";
import type { Ledger } from "../ledger";
import type { Row } from "../lines";

/** A cell of the row of amounts that is no amount. */
export interface UnreadCell {
  readonly column: FiscalYear | "total";
  /** Its place in the row. */
  readonly index: number;
  readonly text: string;
}

const headingOf = (column: FiscalYear | "total"): string =>
  column === "total" ? "計" : formatFiscalYear(column);

/** What cells have in common that are unreadable for one cause: their text but for its numbers. */
const shapeOf = ({ text }: UnreadCell): string =>
  text
    .normalize("NFKC")
    .replace(/\d[\d,]*/gu, "0")
    .replace(/\s+/gu, "");

const isBareNumber = (shape: string): boolean => shape === "0";

/** One reading for each way in which all cells can be read. */
const readingsOf = (cells: readonly UnreadCell[]): readonly ReadingOf<readonly Amount[]>[] => {
  const guesses = cells.map(({ text }) => guessAmounts(text));
  const ways = (guesses[0] ?? []).map(({ by }) => by);
  return ways.flatMap((way) => {
    const taken = guesses.flatMap((cell): readonly AmountGuess[] =>
      cell.filter(({ by }) => by === way).slice(0, 1),
    );
    const value = taken.map(({ amount }) => amount);
    const labels = [...new Set(value.map(formatAmount))];
    return taken.length === cells.length ? [{ label: labels.join(" / "), value }] : [];
  });
};

/** One open reading for each cause for which cells of a row of amounts cannot be read. */
export const openUnreadAmounts = (
  ledger: Ledger,
  row: Row,
  unread: readonly UnreadCell[],
): readonly OpenAmounts[] =>
  [...groupBy(unread, shapeOf)].map(([shape, cells]) => {
    const readings = readingsOf(cells);
    const texts = [...new Set(cells.map(({ text }) => text))];
    const headings = cells.map(({ column }) => headingOf(column));
    const [first] = cells;
    return {
      columns: cells.map(({ column }) => column),
      amounts: {
        kind: "ambiguous",
        readings,
        problem: ledger.problem({
          kind: "amount-unreadable",
          line: row.line,
          ...(cells.length === 1 && first !== undefined ? { column: first.index + 1 } : {}),
          found: `${headings.join("、")}の欄に「${texts.join("」「")}」`,
          expected: isBareNumber(shape)
            ? "「15,000千円」のように単位「千円」の付いた金額、または表の単位の記載"
            : "「15,000千円」の形の金額、未定を表す「—」、または空欄",
          action: isBareNumber(shape)
            ? "原本で単位を確かめ、どう読むかを判断記録に書いてください。それまで、この表の計は判定できません。"
            : "原本と見比べ、どう読むかを判断記録に書いてください。それまで、この表の計は判定できません。",
          quoted: texts.join(" / "),
          readings,
        }),
      },
    };
  });
