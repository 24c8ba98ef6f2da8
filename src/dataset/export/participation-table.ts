import type { Dataset, Listing, ListingKind, MunicipalityId } from "../../domain";
import { documentColumn, documentKey, haveAllCodes, lookupsOf, projectColumn } from "./lookups";
import { writeTable, type Table } from "./table";

const required = { required: true };

const marks: Readonly<Record<ListingKind, string>> = {
  "vision-matrix": "○",
  "project-sheet": "○",
  "status-list": "●",
};

interface Mark {
  readonly listing: Listing;
  readonly municipality: MunicipalityId;
}

const municipalityKey = {
  fields: ["municipality_code"],
  resource: "municipalities",
  references: ["municipality_code"],
};

/** participation.csv: a row per mark; rows that nobody could settle have none and stand in problems.csv. */
export const participationTable = (dataset: Dataset): Table => {
  const { municipality, pillarOf } = lookupsOf(dataset);
  return writeTable<Mark>({
    name: "participation",
    title: "連携市町の参加",
    description:
      "一覧や表の印1つが1行です。読み方が決まっていない行の印はここになく、problems.csv にあります。",
    rows: dataset.listings.flatMap((listing) =>
      (listing.participants ?? []).map((id) => ({ listing, municipality: id })),
    ),
    primaryKey: ["document_id", "document_kind", "project", "municipality_code"],
    foreignKeys: [documentKey, ...(haveAllCodes(dataset) ? [municipalityKey] : [])],
    columns: [
      documentColumn(({ listing }) => listing.document),
      {
        name: "document_kind",
        type: "string",
        title: "一覧の種類",
        description:
          "vision-matrix は別冊の一覧、project-sheet は別冊の事業ごとの表、status-list は取組状況一覧",
        constraints: { required: true, enum: Object.keys(marks) },
        value: ({ listing }) => listing.kind,
      },
      {
        name: "pillar",
        type: "string",
        title: "役割",
        value: ({ listing }) => pillarOf(listing.initiative)?.name ?? null,
      },
      {
        name: "initiative",
        type: "string",
        title: "連携取組",
        description: "その資料での表記",
        value: ({ listing }) => listing.printedInitiative,
      },
      projectColumn(({ listing }) => listing.printedName),
      {
        name: "municipality_code",
        type: "string",
        title: "全国地方公共団体コード",
        constraints: { pattern: "\\d{6}" },
        value: (mark) => municipality(mark.municipality).lgCode,
      },
      {
        name: "municipality",
        type: "string",
        title: "市町村名",
        constraints: required,
        value: (mark) => municipality(mark.municipality).name,
      },
      {
        name: "mark",
        type: "string",
        title: "印",
        description: "別冊は○、取組状況一覧は●",
        constraints: { required: true, enum: ["○", "●"] },
        value: ({ listing }) => marks[listing.kind],
      },
    ],
  });
};
