import type {
  Acknowledgement,
  Dataset,
  InitiativeId,
  PartialDate,
  Place,
  Problem,
  ProjectId,
  RuleResult,
  WorkbookPart,
} from "../../domain";
import type { WorkbookProblem } from "../found-workbook";
import type { Provenance, PlannedCell } from "../provenance/provenance";
import type { LocatedSheet } from "../read/located-sheet";
import type { SheetReading } from "../read/sheet-reading";
import type { SheetId, SheetPlan } from "../workbook-plan";

/** All there is to say of one worksheet. A question that a worksheet has no answer to is answered by 「nothing」. */
export interface Worksheet {
  /** Draws it. */
  readonly plan: (content: WorkbookContent) => SheetPlan;
  /** Which places of the subject it draws, and where. */
  readonly places: DrawnPlaces;
  /** What staff may change in it of the dataset, and how that is read back. */
  readonly readBack: ReadBack | "nothing";
  /** Where the value of one of its cells comes from; `null` for headings and what no document says. */
  readonly provenance: ((cell: PlannedCell) => Provenance | null) | "nothing";
}

/** What a workbook shows. */
export interface WorkbookContent {
  readonly dataset: Dataset;
  readonly results: readonly RuleResult[];
  readonly problems: readonly Problem[];
  /** Oldest first. */
  readonly acknowledgements: readonly Acknowledgement[];
  /** Keys of rows of 確認記録 that could not be read, and that are not to be written. */
  readonly unusableAcknowledgements: readonly string[];
  /** `null` where no workbook was read. */
  readonly workbookProblems: readonly WorkbookProblem[] | null;
  /** 点検日; `null` where no check was made on a day. */
  readonly checkedOn: PartialDate | null;
  /** 現在日 of 取組状況一覧, instead of the document's own; `null` for the document's own. */
  readonly asOf: PartialDate | null;
  /** What only 取組状況一覧 is drawn from. */
  readonly statusListDataset: Dataset;
  /** Another worksheet of the same workbook. */
  readonly sheet: (id: SheetId) => SheetPlan;
  /** The cell in which a place is drawn, or `null` when no worksheet draws it. */
  readonly cellOf: (place: Place) => PlacedCell | null;
}

/** A cell of the workbook; `sheet` is the worksheet's name, row and column are 0-based. */
export interface PlacedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

type PlaceKind = Place["kind"];
export type PlaceOf<Kind extends PlaceKind> = Extract<Place, { readonly kind: Kind }>;

/** By kind of place; a kind that is left out is drawn elsewhere. */
export type DrawnPlaces = { readonly [Kind in PlaceKind]?: DrawnPlace<Kind> };

interface DrawnPlace<Kind extends PlaceKind> {
  /** Where several worksheets draw a place, the one of the lowest rank is shown. */
  readonly rank: number;
  /** The keys of the cells in which it may stand, best first. */
  readonly cells: (place: PlaceOf<Kind>, drawn: DrawnSheet) => readonly KeyedCell[];
}

/** A worksheet as it is drawn, and the projects of an initiative. */
export interface DrawnSheet {
  readonly sheet: SheetPlan;
  readonly projectsOf: (initiative: InitiativeId) => readonly ProjectId[];
}

/** A cell by the keys of its row and its column. */
export interface KeyedCell {
  readonly row: string;
  readonly column: string;
}

/** How a part of the dataset is read back from its worksheet. */
interface ReadBack {
  readonly part: WorkbookPart;
  /** Keys of the columns that `read` takes from the rows of projects, indicators and annex items. */
  readonly columns: RegExp;
  readonly read: (dataset: Dataset, located: LocatedSheet) => SheetReading;
}
