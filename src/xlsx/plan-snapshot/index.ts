import type { WorkbookPlan } from "../../plan";
import { qualifiedRange } from "../../references";
import type { WorkbookSnapshot, CellStyle } from "../../standin/workbook";
import { newIds } from "../snapshot/workbook/ids";
import { sheetOf } from "./sheet";

/** Document properties are in UTC. */
const middayOf = (isoDay: string): string => `${isoDay}T12:00:00Z`;

/** Of cells that nobody has styled. */
export const standardFontOf = ({ fontName, fontSize }: WorkbookPlan): CellStyle => ({
  "font.name": fontName,
  "font.size": fontSize,
});

/** The workbook that a plan describes, as the stand-in would hold it. Pure: dates come from the plan. */
export const snapshotOfPlan = (plan: WorkbookPlan): WorkbookSnapshot => {
  const ids = newIds(0);
  const numbers = new Map<CellStyle, number>();
  const numberOf = (style: CellStyle): number => {
    const known = numbers.get(style);
    if (known !== undefined) return known;
    numbers.set(style, numbers.size);
    return numbers.size - 1;
  };
  const shared = { numberOf, newId: ids.fresh, standardFont: standardFontOf(plan) };
  const sheets = plan.sheets.map((sheet) => sheetOf(sheet, plan, shared));
  return {
    name: `${plan.title}.xlsx`,
    activeSheet: sheets[0]?.name ?? "",
    sheets,
    names: plan.names.map(({ name, sheet, range }) => ({
      name,
      formula: `=${qualifiedRange(sheet, range)}`,
      comment: "",
      isVisible: true,
    })),
    settings: {},
    properties: {
      title: plan.title,
      author: plan.title,
      lastAuthor: plan.title,
      creationDate: middayOf(plan.datedOn),
    },
    styles: [...numbers.keys()],
    nextId: ids.next(),
  };
};
