/*
 * Stands where the page of the pane expects `office.js`. Bundled, it is served in front of the unmodified Excel file of
 * Office.js: what it does now happens before that file loads, `joinOffice` after it.
 */
import { createStandIn, joinOfficeJs, type Moods, type StandIn } from "../../src/standin";
import type { WorkbookSnapshot } from "../../src/standin/workbook";
import { noCalculator } from "../excel/no-calculator";

/** What a test sets before the page loads. */
export interface PageWish {
  /** Office.js never comes. */
  readonly isOfficeMissing?: boolean;
  /** 「Excel」 where nothing else is said. */
  readonly host?: string;
  readonly background?: string;
  /** Whether formulas are worked out; it takes seconds, and few tests look at what formulas come to. */
  readonly isCalculating?: boolean;
  /** Otherwise an empty workbook. */
  readonly workbook?: WorkbookSnapshot;
  readonly moods?: Partial<Pick<Moods, "excelApi" | "latencyMilliseconds" | "isEditingCell">>;
}

declare global {
  interface Window {
    pageWish?: PageWish;
    standIn: StandIn;
    joinOffice: () => void;
    /** `Office`, for a test that lets it come late. */
    lateOffice: unknown;
    _richApiNativeBridge: unknown;
  }
}

const wish = window.pageWish ?? {};
const { moods, workbook, isCalculating = false } = wish;
const standIn = createStandIn({
  year: 2025,
  ...(moods && { moods }),
  ...(workbook && { workbook }),
  ...(!isCalculating && { calculator: noCalculator }),
});
window.standIn = standIn;
window._richApiNativeBridge = standIn.bridge;

const office = {
  onReady: () => Promise.resolve({ host: wish.host ?? "Excel", platform: "PC" }),
  context: {
    requirements: {
      isSetSupported: (name: string, version?: string) => standIn.isSetSupported(name, version),
    },
    ...(wish.background && { officeTheme: { bodyBackgroundColor: wish.background } }),
  },
};

window.lateOffice = office;

window.joinOffice = () => {
  joinOfficeJs(window);
  if (wish.isOfficeMissing === true) Reflect.deleteProperty(window, "Office");
  else Object.assign(window, { Office: office });
};
