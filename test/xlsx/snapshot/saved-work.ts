import type { Dataset } from "../../../src/domain";
import type { WorkbookSnapshot } from "../../../src/standin/workbook";
import { earlierEdition } from "../../excel/editions";
import {
  allSheets,
  day,
  openWorkbook,
  valueOf,
  type OpenWorkbook,
} from "../../excel/open-workbook";
import { smallRegion } from "../../excel/small-region";
import { lostMarks, type StaffWork } from "../../excel/staff-work";
import { comparable, openChecked, savedAndOpened } from "./filled";

/** What a check finds, with the cells it stands in. */
export const checkOf = async ({ session }: OpenWorkbook, of: Dataset) => {
  const report = await valueOf(session.check(of, day));
  return {
    findings: report.results.flatMap(({ findings }) =>
      findings.map((finding) => ({ finding, cell: report.cellOf(finding.at) })),
    ),
    results: report.results.map(({ rule, compared, outcomes }) => ({ rule, compared, outcomes })),
    problems: report.workbookProblems,
    acknowledgements: report.acknowledgements,
    keptTyped: report.keptTyped,
  };
};

export const fillOf = ({ session }: OpenWorkbook, of: Dataset) =>
  valueOf(session.fill({ dataset: of, sheets: allSheets }, new Set()));

const revised = smallRegion();
let checked: Promise<WorkbookSnapshot> | null = null;
/** A workbook of the small region as an earlier edition had it, checked. */
export const checkedBefore = (): Promise<WorkbookSnapshot> => {
  checked ??= openChecked(earlierEdition(revised)).then(({ standIn }) => standIn.snapshot());
  return checked;
};

/** Saved and opened, a workbook of a small region in which staff have worked is checked and filled as before. */
export const expectWorkSaved = async ({ act, marks }: StaffWork): Promise<void> => {
  const before = openWorkbook({ workbook: await checkedBefore() });
  await act(before);
  const snapshot = await before.standIn.snapshot();
  const after = openWorkbook({ workbook: await savedAndOpened(snapshot) });
  expect(await lostMarks(after, marks)).toEqual([]);
  expect(comparable(await after.standIn.snapshot())).toEqual(comparable(snapshot));
  expect(await checkOf(after, revised)).toEqual(await checkOf(before, revised));
  expect(await fillOf(after, revised)).toEqual(await fillOf(before, revised));
};
