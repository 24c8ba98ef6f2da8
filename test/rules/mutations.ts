import type {
  Budget,
  BudgetYear,
  Dataset,
  Listing,
  ListingKind,
  MunicipalityId,
} from "../../src/domain";

export interface Mutant {
  readonly label: string;
  readonly dataset: Dataset;
}

/** One kind of slip, with every place of a dataset in which it makes a difference. Works on any dataset. */
export interface Mutation {
  readonly title: string;
  readonly mutants: (dataset: Dataset) => readonly Mutant[];
}

type Marks = readonly MunicipalityId[];

const marksOf = ({ participants }: Listing): Marks => participants ?? [];
const sameMarks = (left: Marks, right: Marks): boolean =>
  left.toSorted().join() === right.toSorted().join();

const rowsOf = (dataset: Dataset, kind: ListingKind): readonly Listing[] =>
  dataset.listings.filter((listing) => listing.kind === kind && listing.participants !== null);

/** Replaces the marks of the rows for which `remark` has new ones. */
const withMarks = (dataset: Dataset, remark: (listing: Listing) => Marks | undefined): Dataset => ({
  ...dataset,
  listings: dataset.listings.map((listing) => {
    const participants = remark(listing);
    return participants === undefined ? listing : { ...listing, participants };
  }),
});

const swapRows =
  (kind: ListingKind) =>
  (dataset: Dataset): readonly Mutant[] => {
    const rows = rowsOf(dataset, kind);
    return rows.slice(1).flatMap((lower, index) => {
      const upper = rows[index] ?? lower;
      if (sameMarks(marksOf(upper), marksOf(lower))) return [];
      const swapped = new Map([
        [upper, marksOf(lower)],
        [lower, marksOf(upper)],
      ]);
      const label = `${upper.printedName} ⇔ ${lower.printedName}`;
      return [{ label, dataset: withMarks(dataset, (listing) => swapped.get(listing)) }];
    });
  };

const shiftRow =
  (kind: ListingKind) =>
  (dataset: Dataset): readonly Mutant[] => {
    const { partners } = dataset.region;
    const toTheRight = new Map(partners.map((id, index) => [id, partners[index + 1]]));
    return rowsOf(dataset, kind).flatMap((row) => {
      const shifted = marksOf(row)
        .map((id) => toTheRight.get(id))
        .filter((id) => id !== undefined);
      if (sameMarks(shifted, marksOf(row))) return [];
      const shiftedDataset = withMarks(dataset, (one) => (one === row ? shifted : undefined));
      return [{ label: row.printedName, dataset: shiftedDataset }];
    });
  };

const swapColumns =
  (kind: ListingKind) =>
  (dataset: Dataset): readonly Mutant[] => {
    const { partners } = dataset.region;
    return partners.slice(1).flatMap((right, index) => {
      const left = partners[index] ?? right;
      const swapped = new Map([
        [left, right],
        [right, left],
      ]);
      const swap = (row: Listing): Marks => marksOf(row).map((id) => swapped.get(id) ?? id);
      const rows = new Set(rowsOf(dataset, kind));
      if ([...rows].every((row) => sameMarks(swap(row), marksOf(row)))) return [];
      const remark = (row: Listing): Marks | undefined => (rows.has(row) ? swap(row) : undefined);
      return [{ label: `${left} ⇔ ${right}`, dataset: withMarks(dataset, remark) }];
    });
  };

const dropListing =
  (kind: ListingKind) =>
  (dataset: Dataset): readonly Mutant[] =>
    rowsOf(dataset, kind).map((row) => ({
      label: row.printedName,
      dataset: { ...dataset, listings: dataset.listings.filter((listing) => listing !== row) },
    }));

/** A mutant for each year of each budget for which `change` gives other years. */
const changeYears =
  (change: (years: readonly BudgetYear[], index: number) => readonly BudgetYear[] | null) =>
  (dataset: Dataset): readonly Mutant[] =>
    dataset.budgets.flatMap((budget) =>
      budget.years.flatMap(({ fiscalYear }, index) => {
        const years = change(budget.years, index);
        if (years === null) return [];
        const budgets = dataset.budgets.map((one) => (one === budget ? { ...one, years } : one));
        const label = `${budget.printedName} ${String(fiscalYear)}`;
        return [{ label, dataset: { ...dataset, budgets } }];
      }),
    );

const addToYear = (thousandYen: number) =>
  changeYears((years, index) => {
    const amount = years[index]?.amount;
    if (amount?.kind !== "decided") return null;
    const changed = { ...amount, thousandYen: amount.thousandYen + thousandYen };
    return years.map((year, at) => (at === index ? { ...year, amount: changed } : year));
  });

const moveToNextYear = changeYears((years, index) => {
  const [amount, next] = [years[index]?.amount, years[index + 1]?.amount];
  if (amount?.kind !== "decided" || next === undefined) return null;
  if (next.kind === "decided" && next.thousandYen === amount.thousandYen) return null;
  const moved = new Map([
    [index, next],
    [index + 1, amount],
  ]);
  return years.map((year, at) => ({ ...year, amount: moved.get(at) ?? year.amount }));
});

const dropBudget = (dataset: Dataset): readonly Mutant[] =>
  dataset.budgets.map((budget: Budget) => ({
    label: budget.printedName,
    dataset: { ...dataset, budgets: dataset.budgets.filter((one) => one !== budget) },
  }));

const inList: Readonly<Record<ListingKind, string>> = {
  "vision-matrix": "別冊の一覧",
  "project-sheet": "事業ごとの表",
  "status-list": "取組状況一覧",
};
const matrixKinds = ["vision-matrix", "status-list"] as const;

export const mutations: readonly Mutation[] = [
  ...matrixKinds.flatMap((kind): readonly Mutation[] => [
    { title: `${inList[kind]}で隣り合う2行の印を入れ替える`, mutants: swapRows(kind) },
    { title: `${inList[kind]}の1行の印を1列ずらす`, mutants: shiftRow(kind) },
    { title: `${inList[kind]}で隣り合う2市町の列を入れ替える`, mutants: swapColumns(kind) },
  ]),
  { title: "1年度を1千円増やす", mutants: addToYear(1) },
  { title: "1年度を1千円減らす", mutants: addToYear(-1) },
  { title: "1年度の金額を翌年度と入れ替える", mutants: moveToNextYear },
  { title: "別冊の一覧の行を落とす", mutants: dropListing("vision-matrix") },
  { title: "事業ごとの表の連携市町を落とす", mutants: dropListing("project-sheet") },
  { title: "取組状況一覧の行を落とす", mutants: dropListing("status-list") },
  { title: "事業費の行を落とす", mutants: dropBudget },
];
