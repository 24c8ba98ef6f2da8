import fc from "fast-check";
import { buildDataset } from "../../../src/dataset";
import type { Amount, Dataset } from "../../../src/domain";
import {
  readSheets,
  type FoundSheet,
  type FoundValue,
  type ReadSheets,
  type SheetId,
  type SheetPlan,
  type WorkbookPlan,
} from "../../../src/plan";
import {
  foundSheets,
  insertColumn,
  insertRow,
  locatedSheets,
  sortRows,
  type Edit,
} from "../../fixtures/found-sheets";
import { generateRegion } from "../../fixtures/region-documents";
import { sampleDataset } from "../../fixtures/sample-dataset";
import { extractTexts } from "../../fixtures/seeds";
import { planOf, seeds } from "./read-edited";

const generated = buildDataset(
  extractTexts(generateRegion({ projectCount: 24, partnerCount: 9, seed: 5 }).texts),
  [],
);
const datasets: readonly (readonly [string, Dataset])[] = [
  ["岡山の資料", seeds],
  ["見本の圏域", sampleDataset()],
  ["作った圏域", generated],
];

const readIds = ["participation", "budget", "kpi", "agreement", "statusList"] as const;
const isRead = (id: SheetId): boolean => readIds.some((one) => one === id);

interface Drawn {
  readonly dataset: Dataset;
  readonly plan: WorkbookPlan;
}

/** Draws `drawn`, lets somebody edit the sheets, and reads them back beside the plan of `canonical`. */
const readBack = (
  canonical: Drawn,
  drawn: Dataset,
  edits: Partial<Readonly<Record<SheetId, readonly Edit[]>>> = {},
): ReadSheets => {
  const plan = planOf(drawn);
  const { found } = locatedSheets(plan, foundSheets(plan, edits));
  return readSheets(
    canonical.dataset,
    canonical.plan,
    new Map([...found].filter(([id]) => isRead(id))),
  );
};

const amounts: fc.Arbitrary<Amount> = fc.oneof(
  fc.nat({ max: 5_000_000 }).map((thousandYen): Amount => ({ kind: "decided", thousandYen })),
  fc.constantFrom<Amount>({ kind: "undecided" }, { kind: "blank" }),
);

/** The dataset with other amounts and marks in a few places. */
const changedDatasets = (dataset: Dataset): fc.Arbitrary<Dataset> =>
  fc
    .record({
      amounts: fc.dictionary(
        fc.nat({ max: dataset.budgets.length - 1 }).map(String),
        fc.array(amounts, { minLength: 1, maxLength: 6 }),
        { maxKeys: 6 },
      ),
      participants: fc.dictionary(
        fc.nat({ max: dataset.listings.length - 1 }).map(String),
        fc.option(fc.subarray([...dataset.region.partners])),
        { maxKeys: 12 },
      ),
    })
    .map((changes) => ({
      ...dataset,
      budgets: dataset.budgets.map((budget, index) => {
        const [total, ...years] = changes.amounts[String(index)] ?? [];
        return {
          ...budget,
          years: budget.years.map((year, position) => ({
            ...year,
            amount: years[position] ?? year.amount,
          })),
          statedTotal: total ?? budget.statedTotal,
        };
      }),
      listings: dataset.listings.map((listing, index) => {
        const participants = changes.participants[String(index)];
        return participants === undefined || listing.kind === "project-sheet"
          ? listing
          : { ...listing, participants };
      }),
    }));

/** Rows and columns of one sheet, moved and inserted as staff do. */
const rearranged = ({ keys, values }: SheetPlan): fc.Arbitrary<readonly Edit[]> => {
  const rowCount = values.length - keys.keyRow - 1;
  const positions = Array.from({ length: rowCount }, (_, index) => index);
  return fc
    .record({
      order: fc.shuffledSubarray(positions, { minLength: rowCount, maxLength: rowCount }),
      rows: fc.array(fc.nat({ max: rowCount }), { maxLength: 4 }),
      columns: fc.array(fc.nat({ max: values[0]?.length ?? 0 }), { maxLength: 3 }),
    })
    .map(({ order, rows, columns }) => [
      sortRows(keys.keyRow + 1, order),
      ...rows.map((row) => insertRow(row)),
      ...columns.map(insertColumn),
    ]);
};

const values: fc.Arbitrary<FoundValue> = fc.oneof(
  fc.constantFrom<FoundValue>(
    "",
    "○",
    "●",
    "未",
    "未定",
    "—",
    "未確定",
    "#REF!",
    "１，５９０",
    "=1",
  ),
  fc.double(),
  fc.boolean(),
  fc.string({ maxLength: 8 }),
);

describe.each(datasets)("%s", (_, dataset) => {
  const plan = planOf(dataset);
  const canonical = { dataset, plan };
  const sheets = plan.sheets.filter(({ id }) => isRead(id));

  test("金額と印を変えて書き、読み戻すと、同じデータになる", () => {
    fc.assert(
      fc.property(changedDatasets(dataset), (changed) => {
        expect(readBack(canonical, changed).current).toEqual(changed);
      }),
      { numRuns: 20 },
    );
  });

  test("行を並べ替えても、行や列を挿入しても、読み取りは変わらない", () => {
    const arrangements = fc.record(
      Object.fromEntries(sheets.map((sheet) => [sheet.id, rearranged(sheet)])),
    );
    fc.assert(
      fc.property(changedDatasets(dataset), arrangements, (changed, edits) => {
        const straight = readBack(canonical, changed);
        const moved = readBack(canonical, changed, edits);
        expect(moved.current).toEqual(straight.current);
        const texts = ({ problems }: ReadSheets) => problems.map(({ found }) => found).toSorted();
        expect(texts(moved)).toEqual(texts(straight));
      }),
      { numRuns: 10 },
    );
  });

  test("何が入力されていても投げず、読めない金額を数値にも空欄にもしない", () => {
    const { found } = locatedSheets(plan, foundSheets(plan));
    const cells = fc.array(fc.tuple(fc.nat(200), fc.nat(40), values), { maxLength: 30 });
    fc.assert(
      fc.property(cells, (typed) => {
        const scribbled = new Map(
          Array.from(found, ([id, { sheet, keys }]) => [
            id,
            {
              keys,
              sheet: typed.reduce<FoundSheet>(
                (one, [row, column, value]) => scribble(one, row, column, value),
                sheet,
              ),
            },
          ]),
        );
        const { current, problems } = readSheets(dataset, plan, scribbled);
        const unreadable = current.budgets
          .flatMap(({ years, statedTotal }) => [...years.map(({ amount }) => amount), statedTotal])
          .filter(({ kind }) => kind === "unreadable");
        const complaints = problems.filter(
          ({ sheet, reach }) => sheet === "事業費" && reach === "cell",
        );
        expect(complaints.length).toBeGreaterThanOrEqual(unreadable.length);
        for (const { sheet, found: text, expected, action } of problems)
          expect([sheet, text, expected, action].every((part) => part !== "")).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

/** A value at a place of the grid, wherever that is. */
const scribble = (
  sheet: FoundSheet,
  row: number,
  column: number,
  value: FoundValue,
): FoundSheet => {
  const cells = sheet.values[row];
  if (cells?.[column] === undefined) return sheet;
  const typed = cells.with(column, value);
  return {
    ...sheet,
    values: sheet.values.with(row, typed),
    formulas: sheet.formulas.with(row, (sheet.formulas[row] ?? []).with(column, value)),
  };
};
