import { agreementKinds } from "./agreement-faults";
import { budgetKinds } from "./budget-faults";
import { documentKinds } from "./document-faults";
import type { FaultKind } from "./fault";
import { kpiKinds } from "./kpi-faults";
import { markKinds } from "./mark-faults";
import { nameKinds } from "./name-faults";
import { sheetKinds } from "./sheet-faults";

/** Every kind of fault that is tried. */
export const faultKinds: readonly FaultKind[] = [
  ...budgetKinds,
  ...markKinds,
  ...documentKinds,
  ...nameKinds,
  ...kpiKinds,
  ...agreementKinds,
  ...sheetKinds,
];
