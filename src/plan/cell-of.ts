import type { Place } from "../domain";
import { cellAt } from "./layout/lay-out-sheet";
import { worksheets } from "./sheets";
import type { DrawnPlaces, DrawnSheet, KeyedCell, PlacedCell, PlaceOf } from "./sheets/worksheet";
import type { SheetPlan, WorkbookPlan } from "./workbook-plan";

/** What `cellOf` needs of a plan; enough before the findings are drawn. */
type PlannedSheets = Pick<WorkbookPlan, "sheets" | "initiatives">;

/** A cell that a worksheet offers for a place; `order` is compared from its first number on, the lowest first. */
interface Offer {
  readonly sheet: SheetPlan;
  readonly cell: KeyedCell;
  readonly order: readonly [ofNamedPart: number, choice: number, rank: number];
}

const isOfNamedPart = (place: Place, { id }: SheetPlan): boolean =>
  place.kind === "participation" && place.part === id;

/** The cells of one worksheet for a place. */
const offersOf = <Kind extends Place["kind"]>(
  places: DrawnPlaces,
  kind: Kind,
  place: PlaceOf<Kind> & Place,
  drawn: DrawnSheet,
): readonly Offer[] => {
  const { sheet } = drawn;
  const drawnPlace = places[kind];
  return drawnPlace === undefined
    ? []
    : drawnPlace.cells(place, drawn).map((cell, choice) => ({
        sheet,
        cell,
        order: [isOfNamedPart(place, sheet) ? 0 : 1, choice, drawnPlace.rank],
      }));
};

const compareOrders = ({ order: left }: Offer, { order: right }: Offer): number =>
  left[0] - right[0] || left[1] - right[1] || left[2] - right[2];

/**
 * The cell in which a place is drawn, or `null` when no sheet draws it. The first choice of every worksheet comes before the
 * second choice of any.
 */
export const cellOf = ({ sheets, initiatives }: PlannedSheets, place: Place): PlacedCell | null => {
  const projectsOf: DrawnSheet["projectsOf"] = (initiative) =>
    initiatives.find((group) => group.initiative === initiative)?.projects ?? [];
  const offers = sheets
    .flatMap((sheet) =>
      offersOf(worksheets[sheet.id].places, place.kind, place, { sheet, projectsOf }),
    )
    .toSorted(compareOrders);
  for (const { sheet, cell } of offers) {
    const at = cellAt(sheet, cell.row, cell.column);
    if (at !== null) return { sheet: sheet.name, ...at };
  }
  return null;
};
