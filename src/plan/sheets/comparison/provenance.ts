import type { Dataset, Listing, Source } from "../../../domain";
import { columnKey, rowKey } from "../../keys/keys";
import { markIn, partnerOfColumn } from "../../provenance/marks";
import { nameProvenance } from "../../provenance/names";
import type { PlannedCell, Provenance } from "../../provenance/provenance";
import { listingsByProject } from "../../subject/latest-document";
import { formatPlace } from "../../text/place-text";

interface Side {
  readonly name: string;
  readonly listing: Listing | undefined;
}

/** What 別冊 and 取組状況一覧 list of the project of a row. */
const sidesOf = (dataset: Dataset, row: string): readonly Side[] => {
  const listingIn = (kind: "vision-matrix" | "status-list"): Listing | undefined =>
    [...listingsByProject(dataset, kind).values()].find(
      ({ project }) => rowKey.project(project) === row,
    );
  return [
    { name: "別冊", listing: listingIn("vision-matrix") },
    { name: "取組状況一覧", listing: listingIn("status-list") },
  ];
};

const explanations: Readonly<Record<string, string>> = {
  [columnKey.participantCount]:
    "一方の資料だけに印のある市町を数えています。一方の資料にしかない事業は数えません。",
  [columnKey.remark]: "2つの資料の行を照らし合わせた結果です。",
};

/** A cell of 参加対照: the lines of both documents. */
export const comparisonProvenance = ({
  dataset,
  row,
  column,
  shown,
  isEmpty,
}: PlannedCell): Provenance | null => {
  const sides = sidesOf(dataset, row);
  const listings = sides.flatMap(({ listing }) => listing ?? []);
  const [first] = listings;
  if (first === undefined) return null;
  const { project } = first;
  const sources = listings.map(({ participantsSource }): Source => participantsSource);
  const partner = partnerOfColumn(dataset, column);
  if (partner !== null)
    return {
      title: formatPlace(dataset, { kind: "participation", project, municipalities: [partner] }),
      stated: sides
        .map(
          ({ name, listing }) =>
            `${name}：${listing === undefined ? "掲載なし" : markIn(listing, partner)}`,
        )
        .join("、"),
      sources,
      explanation: "2つの資料の印を1つにまとめています。",
    };
  const explanation = explanations[column];
  if (explanation === undefined) return nameProvenance(dataset, project, column, listings) ?? null;
  if (isEmpty) return null;
  const title = column === columnKey.remark ? "参加の備考" : "参加の異なる数";
  return {
    title: `${formatPlace(dataset, { kind: "project", project })}${title}`,
    stated: shown,
    sources,
    explanation,
  };
};
