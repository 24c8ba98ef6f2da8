import type { Agreement, Budget, Kpi, ShownTotals } from "../../domain";
import type { WorkbookProblem } from "../found-workbook";
import type { MarksRead } from "./marks";
import type { NamesRead } from "./project-names";

/** What one worksheet says; a part that it does not hold is left out. */
export interface SheetReading extends Partial<ShownTotals> {
  readonly names?: NamesRead;
  readonly marks?: MarksRead;
  readonly budgets?: readonly Budget[];
  readonly kpis?: readonly Kpi[];
  readonly agreements?: readonly Agreement[];
  /** Of budgets, indicators and agreements; names and marks have their own. */
  readonly problems?: readonly WorkbookProblem[];
}
