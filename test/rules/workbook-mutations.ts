import type { Agreement, Amount, AnnexItem, Dataset, Kpi, Listing, Place } from "../../src/domain";
import { normalizeText } from "../../src/domain";

/** One cell of the workbook that says otherwise than the documents. */
export interface ChangedCell {
  readonly label: string;
  readonly current: Dataset;
  /** The rule that must report it, alone, and where. */
  readonly rule: string;
  readonly at: Place;
}

const replaced = <Item>(items: readonly Item[], one: Item, other: Item): readonly Item[] =>
  items.map((item) => (item === one ? other : item));

/** The slips that an amount cell can suffer. */
const otherAmounts = (amount: Amount): readonly Amount[] => {
  const others: readonly Amount[] = [
    { kind: "decided", thousandYen: 0 },
    { kind: "undecided" },
    { kind: "blank" },
    { kind: "unreadable", raw: "約1,000" },
    ...(amount.kind === "decided"
      ? [1, -1, 1000].map((more): Amount => ({ ...amount, thousandYen: amount.thousandYen + more }))
      : []),
  ];
  return others.filter((other) => JSON.stringify(other) !== JSON.stringify(amount));
};

export const changedAmounts = (dataset: Dataset): readonly ChangedCell[] =>
  dataset.budgets.flatMap((budget) => {
    const { project } = budget;
    const withBudget = (other: typeof budget): Dataset => ({
      ...dataset,
      budgets: replaced(dataset.budgets, budget, other),
    });
    const rule = "budget-matches-vision";
    return [
      ...budget.years.flatMap((year) =>
        otherAmounts(year.amount).map((amount): ChangedCell => ({
          label: `${project} ${String(year.fiscalYear)}`,
          current: withBudget({
            ...budget,
            years: replaced(budget.years, year, { ...year, amount }),
          }),
          rule,
          at: { kind: "budgetYear", project, fiscalYear: year.fiscalYear },
        })),
      ),
      ...otherAmounts(budget.statedTotal).map((statedTotal): ChangedCell => ({
        label: `${project} 計`,
        current: withBudget({ ...budget, statedTotal }),
        rule,
        at: { kind: "budgetTotal", project },
      })),
    ];
  });

const markedParts = {
  "vision-matrix": { rule: "participation-matches-vision", part: "participation" },
  "status-list": { rule: "status-list-matches-document", part: "statusList" },
} as const;

const changedMarksOf = (
  dataset: Dataset,
  kind: keyof typeof markedParts,
  listing: Listing,
): readonly ChangedCell[] => {
  const { participants } = listing;
  if (participants === null) return [];
  const { rule, part } = markedParts[kind];
  return dataset.region.partners.map((partner): ChangedCell => {
    const changed = participants.includes(partner)
      ? participants.filter((id) => id !== partner)
      : [...participants, partner];
    return {
      label: `${listing.project} ${partner}`,
      current: {
        ...dataset,
        listings: replaced(dataset.listings, listing, { ...listing, participants: changed }),
      },
      rule,
      at: { kind: "participation", project: listing.project, municipalities: [partner], part },
    };
  });
};

/** Every mark of one list taken away or added. */
export const changedMarks =
  (kind: keyof typeof markedParts) =>
  (dataset: Dataset): readonly ChangedCell[] =>
    dataset.listings
      .filter((listing) => listing.kind === kind)
      .flatMap((listing) => changedMarksOf(dataset, kind, listing));

/** A text with its first number raised, with a character more, with one less, and emptied. */
const otherTexts = (text: string): readonly string[] => {
  const raised = text.replace(/\d/u, (digit) => String((Number(digit) + 1) % 10));
  const shorter = Array.from(text).slice(1).join("");
  return [raised, `${text}等`, shorter, ""].filter(
    (other, index, all) => other !== text && all.indexOf(other) === index,
  );
};

export const changedKpis = (dataset: Dataset): readonly ChangedCell[] =>
  dataset.kpis.flatMap((kpi) =>
    (["baseline", "target"] as const).flatMap((part) =>
      otherTexts(kpi[part].raw).map((raw): ChangedCell => {
        const changed: Kpi = { ...kpi, [part]: { ...kpi[part], raw } };
        return {
          label: `${kpi.indicator} ${part} ${raw}`,
          current: { ...dataset, kpis: replaced(dataset.kpis, kpi, changed) },
          rule: "kpi-matches-vision",
          at: { kind: "kpi", project: kpi.project, indicator: kpi.indicator, part },
        };
      }),
    ),
  );

const changedItem = (
  dataset: Dataset,
  agreement: Agreement,
  item: AnnexItem,
): readonly ChangedCell[] => {
  const heading = normalizeText(item.name.value);
  const initiative =
    dataset.initiatives.find(({ name }) => normalizeText(name) === heading)?.id ?? heading;
  return (["content", "roleA", "roleB"] as const).flatMap((part) => {
    const text = item[part];
    if (text === null) return [];
    return otherTexts(text.value).map((value): ChangedCell => {
      const annex = replaced(agreement.annex, item, { ...item, [part]: { ...text, value } });
      return {
        label: `${agreement.document} ${heading} ${part} ${value}`,
        current: {
          ...dataset,
          agreements: replaced(dataset.agreements, agreement, { ...agreement, annex }),
        },
        rule: "agreement-matches-document",
        at: { kind: "annexItem", initiative, municipality: agreement.partyB, part },
      };
    });
  });
};

export const changedAnnexes = (dataset: Dataset): readonly ChangedCell[] =>
  dataset.agreements.flatMap((agreement) =>
    agreement.annex.flatMap((item) => changedItem(dataset, agreement, item)),
  );

export const changedNames = (dataset: Dataset): readonly ChangedCell[] =>
  dataset.projects.flatMap((project) =>
    otherTexts(project.name).map((name): ChangedCell => ({
      label: `${project.name} → ${name}`,
      current: { ...dataset, projects: replaced(dataset.projects, project, { ...project, name }) },
      rule: "project-name-matches-documents",
      at: { kind: "project", project: project.id },
    })),
  );
