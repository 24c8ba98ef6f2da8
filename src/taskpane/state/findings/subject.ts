import type { Dataset, MunicipalityId, Place } from "../../../domain";

/** What a finding is about, as a filter knows it. */
export interface Subject {
  readonly kind: "project" | "initiative";
  readonly id: string;
}

/** The project or 連携取組 that a place names; `null` for what belongs to none. */
export const subjectOf = (place: Place): Subject | null => {
  switch (place.kind) {
    case "budgetYear":
    case "budgetTotal":
    case "participation":
    case "participationCount":
    case "project":
    case "kpi":
      return { kind: "project", id: place.project };
    case "agreementInitiative":
    case "annexItem":
    case "initiative":
      return { kind: "initiative", id: place.initiative };
    case "subtotal":
      return place.scope.kind === "initiative"
        ? { kind: "initiative", id: place.scope.initiative }
        : null;
    case "municipality":
    case "documentLine":
      return null;
  }
};

/** The municipalities that a place names; of a line of an agreement its 乙. */
export const municipalitiesOf = (
  { agreements }: Pick<Dataset, "agreements">,
  place: Place,
): readonly MunicipalityId[] => {
  switch (place.kind) {
    case "participation":
      return place.municipalities;
    case "agreementInitiative":
    case "annexItem":
    case "municipality":
      return [place.municipality];
    case "documentLine":
      return agreements
        .filter(({ document }) => document === place.document)
        .map(({ partyB }) => partyB);
    case "budgetYear":
    case "budgetTotal":
    case "project":
    case "participationCount":
    case "subtotal":
    case "initiative":
    case "kpi":
      return [];
  }
};
