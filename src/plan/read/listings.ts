import type { Dataset, Listing } from "../../domain";
import type { WorkbookProblem } from "../found-workbook";
import { columnKey, rowKey } from "../keys/keys";
import { municipalityNames } from "../layout/municipality-columns";
import { formatPlace } from "../text/place-text";
import { cellInColumn, findRow, problemAt, type LocatedSheet } from "./located-sheet";
import type { MarksRead, MarksRow } from "./marks";

interface ListingsRead {
  readonly listings: readonly Listing[];
  readonly problems: readonly WorkbookProblem[];
}

/** A sheet and what it says of one listing, where that is not what the document says. */
interface Change {
  readonly located: LocatedSheet;
  readonly row: MarksRow;
}

const changesOf = (sheets: readonly MarksRead[], listing: Listing): readonly Change[] =>
  sheets.flatMap(({ located, rows }) => {
    const row = rows.get(listing);
    const isUnchanged =
      row === undefined || (row.kind === "marks" && row.participants === listing.participants);
    return isUnchanged ? [] : [{ located, row }];
  });

const describe = (dataset: Dataset, row: MarksRow): string => {
  if (row.kind === "missing") return "行がありません";
  if (row.participants === null) return "判定できません";
  return row.participants.length === 0
    ? "参加する市町がありません"
    : `${municipalityNames(dataset, row.participants)}が参加します`;
};

/** Two sheets that draw one listing and change it each in its own way. */
const disagreement = (
  dataset: Dataset,
  { project }: Listing,
  [first, second]: readonly Change[],
): readonly WorkbookProblem[] => {
  if (first === undefined || second === undefined) return [];
  const texts = [first, second].map(({ row }) => describe(dataset, row));
  if (texts[0] === texts[1]) return [];
  const found = findRow(second.located, rowKey.project(project));
  const at =
    found.kind === "found" ? cellInColumn(second.located, found.row, columnKey.project) : null;
  const [used, other] = [first.located.sheet.name, second.located.sheet.name];
  return [
    problemAt(second.located, at, {
      reach: "notice",
      found: `${formatPlace(dataset, { kind: "project", project })}の参加が、2つのシートで異なります。「${used}」では${texts[0] ?? ""}。「${other}」では${texts[1] ?? ""}。「${used}」の内容で点検しました。`,
      expected: "2つのシートで同じ印",
      action: "正しいほうに合わせてください。",
    }),
  ];
};

const sameRow = (left: Listing, right: Listing): boolean =>
  left.document === right.document && left.kind === right.kind && left.project === right.project;

/**
 * The listings with the marks of 参加マトリクス and 取組状況一覧. Without a vision or a status list both sheets draw the same
 * listings; then the first sheet that differs from the document counts.
 */
export const readListings = (dataset: Dataset, sheets: readonly MarksRead[]): ListingsRead => {
  const changes = new Map(
    dataset.listings.map((listing) => [listing, changesOf(sheets, listing)] as const),
  );
  const dropped = dataset.listings.filter(
    (listing) => changes.get(listing)?.[0]?.row.kind === "missing",
  );
  const kept = dataset.listings.flatMap((listing): readonly Listing[] => {
    if (dropped.some((one) => sameRow(one, listing))) return [];
    const row = changes.get(listing)?.[0]?.row;
    return row?.kind === "marks" ? [{ ...listing, participants: row.participants }] : [listing];
  });
  const added = sheets.flatMap((sheet) =>
    sheet.added.map((listing): Listing => {
      const row = sheet.rows.get(listing);
      return { ...listing, participants: row?.kind === "marks" ? row.participants : null };
    }),
  );
  return {
    listings: [...kept, ...added],
    problems: [
      ...sheets.flatMap(({ problems }) => problems),
      ...Array.from(changes).flatMap(([listing, ofSheets]) =>
        disagreement(dataset, listing, ofSheets),
      ),
    ],
  };
};
