import {
  type CrossReference,
  type Dataset,
  groupBy,
  type Listing,
  normalizeText,
  type ProjectSheet,
  type SourcedText,
} from "../../../domain";
import { latestMatrix, latestVision } from "../../listings";

/** A project sheet that says of another project 「事業再掲」. */
export interface Restatement {
  readonly sheet: ProjectSheet;
  readonly references: readonly CrossReference[];
  /** What stands on the page; `null` while the page can be read in several ways or no project of the list is on it. */
  readonly target: Listing | null;
  /** ※ that speak of the cost of that project. */
  readonly notes: readonly SourcedText[];
}

/** Of several projects on a page those that the lines name; all of them where they name none. */
const namedIn = (listings: readonly Listing[], lines: readonly string[]): readonly Listing[] => {
  const text = lines.map(normalizeText).join("\n");
  const named = listings.filter(({ printedName }) => text.includes(normalizeText(printedName)));
  return named.length === 0 ? listings : named;
};

const speaksOfCost = ({ value }: SourcedText): boolean => normalizeText(value).includes("事業費");

const restatementsOf = (
  sheet: ProjectSheet,
  page: number | null,
  references: readonly CrossReference[],
  onPage: readonly Listing[],
): readonly Restatement[] => {
  const samePage = sheet.crossReferences.filter((one) => one.page === page);
  const lines = new Set(samePage.map(({ source }) => source.line));
  const texts = samePage.map(({ source }) => source.text);
  const targets = namedIn(onPage, texts);
  if (targets.length === 0) return [{ sheet, references, target: null, notes: [] }];
  return targets.map((target) => {
    const name = normalizeText(target.printedName);
    const notes = sheet.notes.filter(
      (note) =>
        speaksOfCost(note) &&
        (lines.has(note.source.line) || normalizeText(note.value).includes(name)),
    );
    return { sheet, references, target, notes };
  });
};

/** Every 再掲 of the latest 別冊, once for each project sheet and restated project. */
export const restatementsIn = (dataset: Dataset): readonly Restatement[] => {
  const vision = latestVision(dataset);
  const matrix = latestMatrix(dataset);
  const listings = matrix?.document.id === vision?.id ? (matrix?.listings ?? []) : [];
  const byPage = groupBy(listings, ({ page }) => page);
  return dataset.projectSheets
    .filter(({ document }) => document === vision?.id)
    .flatMap((sheet) => {
      const restated = sheet.crossReferences.filter(({ isRestated }) => isRestated);
      return Array.from(groupBy(restated, ({ page }) => page)).flatMap(([page, references]) => {
        const onPage = page === null ? [] : (byPage.get(page) ?? []);
        const others = onPage.filter(({ project }) => project !== sheet.project);
        return restatementsOf(sheet, page, references, others);
      });
    });
};
