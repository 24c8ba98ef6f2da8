import { eraNameOf, type FiscalYear, type PartialDate } from "../../domain";
import { saysAmount, type MoneyUnit } from "../amount-cell";
import { isFarFrom, readFiscalYears } from "../fiscal-year-heading";
import { withoutBreaks, type Row } from "../lines";

/** A column of a budget table that holds the amounts of a year. */
export interface YearColumn {
  readonly index: number;
  readonly fiscalYear: FiscalYear;
  /** Whether its heading says the year. Otherwise its neighbours do, and what it holds is not read. */
  readonly isStated: boolean;
}

export interface BudgetColumns {
  readonly years: readonly YearColumn[];
  /** `null` where no column is headed 計. */
  readonly total: number | null;
}

/** 「計」 and the words other documents print for it. */
const totalWords: ReadonlySet<string> = new Set([
  "計",
  "合計",
  "合計額",
  "総計",
  "総額",
  "事業費計",
  "事業費合計",
]);
/** 「総事業費」, 「計(R3~R8)」: some sum, perhaps of other years too; no year in any case. */
const sumWord = /[計総]/u;

/** 「R4年度(千円)」, 「計(単位:千円)」: the unit beside what a column holds. */
const unitBeside = /[(（](?:単位[:：]?)?(?:千|百万|万)?円[)）]$/u;
/** 「R4年度(決算)」, 「R5年度予算額」: how sure the amounts are; they are those of the year in any case. */
const surenessBeside = /[(（]?(?:決算|(?:当初|補正後)?予算|実績|見込み?|計画)額?[)）]?$/u;
const withoutUnit = (cell: string): string =>
  withoutBreaks(cell).trim().replace(unitBeside, "").trim().replace(surenessBeside, "");

const holdsAmount = (cell: string): boolean =>
  saysAmount(cell) || (cell.includes("円") && /\d/u.test(cell.normalize("NFKC")));

/** Columns with amounts under a heading that is no year, on the side of 計 where the years stand. */
const unstatedColumns = (
  heading: Row,
  amounts: Row | undefined,
  stated: readonly YearColumn[],
  total: number | null,
): readonly number[] => {
  const [first] = stated;
  if (first === undefined || amounts === undefined) return [];
  const isBesideYears = (index: number): boolean =>
    index > 0 && (total === null || index < total === first.index < total) && index !== total;
  const known = new Set(stated.map(({ index }) => index));
  return amounts.cells.flatMap((cell, index) =>
    !known.has(index) &&
    isBesideYears(index) &&
    holdsAmount(cell) &&
    !sumWord.test(heading.keys[index] ?? "")
      ? [index]
      : [],
  );
};

/** The years and 計 of a heading row. `amounts` shows which columns of other headings must be years, too. */
export const readBudgetColumns = (
  heading: Row,
  amounts: Row | undefined,
  written: PartialDate | null,
): BudgetColumns => {
  const totalIndex = heading.keys.findIndex((key) => totalWords.has(withoutUnit(key)));
  const total = totalIndex === -1 ? null : totalIndex;
  const stated = readFiscalYears(
    heading.cells.map(withoutUnit),
    written === null ? null : eraNameOf(written),
    written?.year ?? null,
  ).flatMap((fiscalYear, index) =>
    fiscalYear === null ? [] : [{ index, fiscalYear, isStated: true }],
  );
  const unstated = unstatedColumns(heading, amounts, stated, total);
  const places = [...stated.map(({ index }) => index), ...unstated].toSorted((a, b) => a - b);
  const placeOf = (index: number): number => places.indexOf(index);
  const implied = unstated.flatMap((index) => {
    const nearest = stated.reduce<YearColumn | null>(
      (best, column) =>
        best === null || Math.abs(column.index - index) < Math.abs(best.index - index)
          ? column
          : best,
      null,
    );
    return nearest === null
      ? []
      : [
          {
            index,
            fiscalYear: nearest.fiscalYear + placeOf(index) - placeOf(nearest.index),
            isStated: false,
          },
        ];
  });
  return { years: [...stated, ...implied].toSorted((a, b) => a.index - b.index), total };
};

/** 「(単位:千円)」, 「R4年度(千円)」 in a label or a heading; `null` where none is stated, or two are. */
export const readUnit = (texts: readonly string[]): MoneyUnit | null => {
  const stated = new Set(
    texts.flatMap((text): readonly MoneyUnit[] => {
      const unit = /(?:単位:?|\()(千円|百万円|万円|円)\)?$/u.exec(text)?.[1];
      return unit === "千円" || unit === "円" || unit === "百万円" || unit === "万円" ? [unit] : [];
    }),
  );
  const [only, ...others] = stated;
  return only === undefined || others.length > 0 ? null : only;
};

/** Years that skip, repeat or run backwards: then no amount can be given to its year. */
export const haveGaps = ({ years }: BudgetColumns): boolean =>
  years.some(({ fiscalYear }, index) => {
    const before = years[index - 1];
    return before !== undefined && fiscalYear !== before.fiscalYear + 1;
  });

/** Years that a document of this date does not tell of. */
export const farYears = (
  { years }: BudgetColumns,
  written: PartialDate | null,
): readonly FiscalYear[] =>
  written === null
    ? []
    : years
        .map(({ fiscalYear }) => fiscalYear)
        .filter((fiscalYear) => isFarFrom(fiscalYear, written.year));
