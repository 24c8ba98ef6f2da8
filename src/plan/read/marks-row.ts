import type { Dataset, Listing, MunicipalityId } from "../../domain";
import type { WorkbookProblem } from "../found-workbook";
import { columnKey } from "../keys/keys";
import { formatPlace } from "../text/place-text";
import { marks } from "../text/words";
import { cellInColumn, findRow, problemAt, type LocatedSheet } from "./located-sheet";
import { readMark, type MarkReading } from "./mark";

/** What the row of a listing says; `missing`: there is no such row. */
export type MarksRow =
  | { readonly kind: "missing"; readonly problems: readonly WorkbookProblem[] }
  | {
      readonly kind: "marks";
      readonly participants: Listing["participants"];
      readonly problems: readonly WorkbookProblem[];
    };

/** The partners of the sheet, and its own mark. */
export interface MarkColumns {
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
export const readMarksRow = (
  dataset: Dataset,
  located: LocatedSheet,
  { key, item: listing }: { readonly key: string; readonly item: Listing },
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
