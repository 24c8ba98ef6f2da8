import {
  isUndated,
  formatIsoDate,
  type Dataset,
  type InitiativeId,
  type Municipality,
  type MunicipalityId,
  type PartialDate,
  type Pillar,
} from "../../domain";
import type { Column, ForeignKey } from "./table";

/** Names behind the ids of a dataset; an unknown id stands for itself. */
export interface Lookups {
  readonly municipality: (id: MunicipalityId) => Municipality;
  readonly pillarOf: (initiative: InitiativeId) => Pillar | null;
  readonly initiativeName: (initiative: InitiativeId) => string;
}

export const lookupsOf = ({ municipalities, initiatives, pillars }: Dataset): Lookups => {
  const municipalityById = new Map(municipalities.map((each) => [each.id, each]));
  const initiativeById = new Map(initiatives.map((each) => [each.id, each]));
  const pillarById = new Map(pillars.map((each) => [each.id, each]));
  return {
    municipality: (id) =>
      municipalityById.get(id) ?? { id, name: id, lgCode: null, prefecture: null },
    pillarOf: (id) => pillarById.get(initiativeById.get(id)?.pillar ?? "") ?? null,
    initiativeName: (id) => initiativeById.get(id)?.name ?? id,
  };
};

/** `document_id`, which many tables begin with. */
export const documentColumn = <Row>(value: Column<Row>["value"]): Column<Row> => ({
  name: "document_id",
  type: "string",
  title: "資料の識別子",
  constraints: { required: true },
  value,
});

/** `project`, as the document prints it. */
export const projectColumn = <Row>(value: Column<Row>["value"]): Column<Row> => ({
  name: "project",
  type: "string",
  title: "事業名",
  description: "その資料での表記",
  constraints: { required: true },
  value,
});

export const documentKey: ForeignKey = {
  fields: ["document_id"],
  resource: "documents",
  references: ["document_id"],
};

/** A municipality that no code list knows has no code, so its code can be no key. */
export const haveAllCodes = ({ municipalities }: Dataset): boolean =>
  municipalities.every(({ lgCode }) => lgCode !== null);

/** ISO 8601 as far as the document prints it; `null` for a document without a date. */
export const isoDateOf = (date: PartialDate): string | null =>
  isUndated(date) ? null : formatIsoDate(date);

export const printedDate = { pattern: "\\d{4}(-\\d{2}){0,2}" };
