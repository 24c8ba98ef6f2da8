import type { SheetId } from "../workbook-plan";
import { acknowledgements } from "./acknowledgements";
import { agreement } from "./agreement";
import { budget } from "./budget";
import { comparison } from "./comparison";
import { findings } from "./findings";
import { kpi } from "./kpi";
import { participation } from "./participation";
import { sources } from "./sources";
import { statusList } from "./status-list";
import { summary } from "./summary";
import type { Worksheet } from "./worksheet";

/** Every worksheet by its id; `sheetIds` has them in the order in which they stand in the workbook. */
export const worksheets: Readonly<Record<SheetId, Worksheet>> = {
  findings,
  participation,
  budget,
  summary,
  comparison,
  kpi,
  agreement,
  statusList,
  acknowledgements,
  sources,
};
