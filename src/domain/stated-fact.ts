import type { Amount } from "./amount";
import type { FiscalYear } from "./fiscal-year";
import type { MunicipalityId } from "./municipality";
import type { InitiativeId, ListingKind, ProjectId } from "./project";
import type { DocumentId } from "./source";

/** What a fact, and a change of it, is about. */
export type Subject =
  | { readonly kind: "regionName" }
  | { readonly kind: "municipalityName"; readonly municipality: MunicipalityId }
  | { readonly kind: "initiativeName"; readonly initiative: InitiativeId }
  | { readonly kind: "projectName"; readonly project: ProjectId }
  /** The initiative that a project belongs to, by its name. */
  | { readonly kind: "projectInitiative"; readonly project: ProjectId }
  | {
      /** Who takes part in a project, by one listing of a document. */
      readonly kind: "participation";
      readonly document: DocumentId;
      readonly listing: ListingKind;
      readonly project: ProjectId;
    }
  | {
      readonly kind: "budgetYear";
      readonly document: DocumentId;
      readonly project: ProjectId;
      readonly fiscalYear: FiscalYear;
    }
  | { readonly kind: "budgetTotal"; readonly document: DocumentId; readonly project: ProjectId }
  /** 工程 of all years, in one text. */
  | { readonly kind: "stages"; readonly document: DocumentId; readonly project: ProjectId }
  | {
      readonly kind: "kpiBaseline" | "kpiTarget";
      readonly document: DocumentId;
      readonly project: ProjectId;
      readonly indicator: string;
    }
  | {
      readonly kind: "annexContent" | "annexRoleA" | "annexRoleB";
      readonly document: DocumentId;
      readonly item: string;
    };

/** A text, an amount, or the municipalities that take part; `null`: not stated, or not settled. */
export type FactValue = string | Amount | readonly MunicipalityId[] | null;

export const isAmountFact = (value: FactValue): value is Amount =>
  value !== null && typeof value === "object" && !Array.isArray(value);

export const isParticipationFact = (value: FactValue): value is readonly MunicipalityId[] =>
  Array.isArray(value);
