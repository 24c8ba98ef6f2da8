import type { Dataset, Listing, MunicipalityId } from "../../domain";
import type { WorkbookProblem } from "../found-workbook";
import { columnKey } from "../keys/keys";
import { partnersOf } from "../layout/municipality-columns";
import { formatPlace } from "../text/place-text";
import { marks } from "../text/words";
import { missingColumnProblems } from "./columns";
import { cellInColumn, findRow, problemAt, type LocatedSheet } from "./located-sheet";
import { isCircle, readMark, type MarkReading } from "./mark";
import { staffRowProblems } from "./rows";

/** A listing and the key of its row. */
export interface DrawnListing {
  readonly item: Listing;
  readonly key: string;
}

/** What the row of a listing says; `missing`: there is no such row. */
export type MarksRow =
  | { readonly kind: "missing"; readonly problems: readonly WorkbookProblem[] }
  | {
      readonly kind: "marks";
      readonly participants: Listing["participants"];
      readonly problems: readonly WorkbookProblem[];
    };

/** The partners of the sheet, and its own mark. */
interface MarkColumns {
  readonly partners: readonly MunicipalityId[];
  readonly mark: string;
}

interface PartnerMark {
  readonly partner: MunicipalityId;
  readonly kind: MarkReading["kind"] | "missingColumn";
}

const isSame = (row: readonly PartnerMark[], participants: readonly MunicipalityId[]): boolean =>
  row.every(({ partner, kind }) => (kind === "taking") === participants.includes(partner));

const participantsOf = (
  row: readonly PartnerMark[],
  canonical: Listing["participants"],
): Listing["participants"] => {
  const isReadable = row.every(({ kind }) => kind === "taking" || kind === "absent");
  if (!isReadable) return null;
  if (canonical !== null && isSame(row, canonical)) return canonical;
  return row.filter(({ kind }) => kind === "taking").map(({ partner }) => partner);
};

/** 「未」 where the documents are settled, or in a row that somebody has begun to settle. */
const unsettledComplaint = (place: string, mark: string, canonical: Listing["participants"]) =>
  ({
    reach: canonical === null ? "notice" : "cell",
    found: `${place}が「${marks.unsettled}」です。この事業の参加は判定できません。`,
    expected: `「${mark}」または空欄`,
    action: `参加するときは「${mark}」を選び、参加しないときは空欄にしてください。`,
  }) as const;

/** Reads the marks of one listing. A row that was left as unsettled as the documents are is no problem. */
const readMarksRow = (
  dataset: Dataset,
  located: LocatedSheet,
  { key, item: listing }: DrawnListing,
  { partners, mark }: MarkColumns,
): MarksRow => {
  const found = findRow(located, key);
  if (found.kind === "missing") return { kind: "missing", problems: [] };
  if (found.kind === "repeated") return { kind: "marks", participants: null, problems: [] };
  if (partners.length === 0)
    return { kind: "marks", participants: listing.participants, problems: [] };
  const { project, participants: canonical } = listing;
  const cells = partners.map((partner) => {
    const cell = cellInColumn(located, found.row, columnKey.municipality(partner));
    const placeOf = (): string =>
      formatPlace(dataset, { kind: "participation", project, municipalities: [partner] });
    const reading = cell === null ? null : readMark(cell, placeOf, mark);
    return { partner, placeOf, cell, reading };
  });
  const row = cells.map(({ partner, reading }): PartnerMark => ({
    partner,
    kind: reading?.kind ?? "missingColumn",
  }));
  const isUntouched =
    canonical === null && row.every(({ kind }) => kind === "unsettled" || kind === "missingColumn");
  const problems = cells.flatMap(({ placeOf, cell, reading }): readonly WorkbookProblem[] => {
    if (reading === null) return [];
    const complaint =
      reading.kind === "unsettled" && !isUntouched
        ? unsettledComplaint(placeOf(), mark, canonical)
        : reading.complaint;
    return complaint === null ? [] : [problemAt(located, cell, complaint)];
  });
  return { kind: "marks", participants: participantsOf(row, canonical), problems };
};

/** What a sheet of marks says of the listings that it draws. */
export interface MarksRead {
  readonly located: LocatedSheet;
  readonly rows: ReadonlyMap<Listing, MarksRow>;
  /** Listings that only the sheet has. */
  readonly added: readonly Listing[];
  readonly problems: readonly WorkbookProblem[];
}

/** Reads a sheet with one row of marks per listing; `added` are rows that the plan does not have, `mark` is the sheet's own. */
export const readMarks = (
  dataset: Dataset,
  located: LocatedSheet,
  drawn: readonly DrawnListing[],
  added: readonly DrawnListing[],
  mark: string,
): MarksRead => {
  const partners = partnersOf(dataset).map(({ id }) => id);
  const columns = partners.map(columnKey.municipality);
  const rows = new Map(
    [...drawn, ...added].map((one) => [
      one.item,
      readMarksRow(dataset, located, one, { partners, mark }),
    ]),
  );
  const keys = new Set(added.map(({ key }) => key));
  return {
    located,
    rows,
    added: added.map(({ item }) => item),
    problems: [
      ...missingColumnProblems(located, columns, "どの事業の参加も判定できません。"),
      ...[...rows.values()].flatMap(({ problems }) => problems),
      ...staffRowProblems(located, "事業", columns, isCircle, keys),
    ],
  };
};
