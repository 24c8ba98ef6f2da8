import { plainFormula, type Address } from "../../references";
import type { FoundValue } from "../found-workbook";
import { cellDigest } from "./memory";

/** A cell as it stands in the sheet as found; an empty one holds `""`. */
export interface StandingCell extends Address {
  readonly value: FoundValue;
}

/** What there is to know of a planned cell before it is written. */
interface CellInQuestion {
  /** `null` where its row or its column is new to the sheet. */
  readonly standing: StandingCell | null;
  /** What is to stand there; `""` for nothing. Formulas begin with 「=」. */
  readonly planned: string | number;
  /** The digest of what an earlier run wrote there; `null` where nothing is known. */
  readonly remembered: string | null;
  /** Whether the plan gives its column to staff. */
  readonly isInStaffColumn: boolean;
}

/**
 * `same`: it holds what is planned. `write`: nobody would lose anything. `leave`: it belongs to staff, and nobody is asked.
 * `typed`: staff have typed over what the plan would write; it stays unless somebody says otherwise.
 */
type CellDecision =
  | { readonly kind: "same" }
  | { readonly kind: "write" }
  | { readonly kind: "leave" }
  | { readonly kind: "typed"; readonly standing: StandingCell };

/** Whether a cell holds what is planned; Excel writes formulas back with fewer quotation marks. */
const holds = (value: FoundValue, planned: string | number): boolean =>
  value === planned ||
  (typeof value === "string" &&
    typeof planned === "string" &&
    value.startsWith("=") &&
    plainFormula(value) === plainFormula(planned));

/** Who filled a cell that does not hold what is planned. A cell that staff have emptied is theirs, too. */
const authorOf = (value: FoundValue, remembered: string | null): "nobody" | "product" | "staff" => {
  if (remembered === null) return value === "" ? "nobody" : "staff";
  return cellDigest(value) === remembered ? "product" : "staff";
};

/**
 * Decides who owns a cell, and so whether it may be written:
 *
 * | the cell                            | column of the plan | column of staff |
 * | ----------------------------------- | ------------------ | --------------- |
 * | holds what is planned               | same               | same            |
 * | is new to the sheet                 | write              | write           |
 * | is empty, and nothing is remembered | write              | write           |
 * | holds what an earlier run wrote     | write              | write           |
 * | holds or lacks anything else        | typed              | leave           |
 */
export const decideCell = ({
  standing,
  planned,
  remembered,
  isInStaffColumn,
}: CellInQuestion): CellDecision => {
  if (holds(standing?.value ?? "", planned)) return { kind: "same" };
  if (standing === null || authorOf(standing.value, remembered) !== "staff")
    return { kind: "write" };
  return isInStaffColumn ? { kind: "leave" } : { kind: "typed", standing };
};
