import type { Ledger } from "../ledger";
import type { Row } from "../lines";
import { ignoredHeading } from "../unknown-headings";
import { groupByLabel, type LabelledRows } from "./sheet-rows";

/** The parts of a project's table under the labels that it should have. */
export interface KnownGroups {
  readonly groups: ReadonlyMap<string, LabelledRows>;
  readonly missing: readonly string[];
  /** Whether unknown labels wait for an answer, which may be those that are missing. */
  readonly isOpen: boolean;
}

/** Rows under a label that a table does not have, or has already, stay unread. */
const uniqueGroups = (
  groups: readonly LabelledRows[],
  labels: readonly string[],
): ReadonlyMap<string, LabelledRows> => {
  const known = new Map<string, LabelledRows>();
  for (const group of groups) {
    if (labels.includes(group.label) && !known.has(group.label)) known.set(group.label, group);
  }
  return known;
};

/** Unknown labels may be those that are missing: they are asked, and read as somebody has answered. */
export const readKnownGroups = (
  { headings, furnish }: Ledger,
  rows: readonly Row[],
  labels: readonly string[],
): KnownGroups => {
  const missingIn = (groups: ReadonlyMap<string, LabelledRows>): readonly string[] =>
    labels.filter((label) => !groups.has(label));
  const printed = groupByLabel(rows);
  const choices = missingIn(uniqueGroups(printed, labels));
  const unknown =
    choices.length === 0
      ? []
      : printed.filter(({ label }) => label !== "" && !labels.includes(label));
  unknown.forEach((group) => {
    headings.ask(group.rows, choices);
  });
  const read = groupByLabel(rows, headings.readings);
  read
    .filter(({ label }) => label === ignoredHeading)
    .forEach((group) => {
      group.rows.forEach(furnish);
    });
  const groups = uniqueGroups(read, labels);
  const isOpen = unknown.some((group) => !headings.readings.has(group.rows[0]?.keys[0] ?? ""));
  return { groups, missing: missingIn(groups), isOpen };
};
