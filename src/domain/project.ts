import type { MunicipalityId } from "./municipality";
import type { DocumentId, Source } from "./source";

export type PillarId = string;
export type InitiativeId = string;
/** The project's name under `normalizeText`: the key by which a row is found again. */
export type ProjectId = string;

/** 役割 (Ⅰ 圏域全体の経済成長のけん引 …) */
export interface Pillar {
  readonly id: PillarId;
  /** 1-based. */
  readonly number: number;
  readonly name: string;
}

/** 連携取組, 連携施策 */
export interface Initiative {
  readonly id: InitiativeId;
  readonly pillar: PillarId;
  readonly name: string;
  /** The text of the initiative as the vision prints it. */
  readonly text: { readonly value: string; readonly source: Source } | null;
}

/** 事務事業, 主な取組内容 */
export interface Project {
  readonly id: ProjectId;
  /** As first printed: in the matrix, then the project sheet, then the status list. */
  readonly name: string;
  readonly initiative: InitiativeId;
}

/** Where a document lists projects: 別冊の一覧 (○), 別冊の事業ごとの表 (連携市町), 取組状況一覧 (●). */
export type ListingKind = "vision-matrix" | "project-sheet" | "status-list";

/** One project as one part of a document lists it. */
export interface Listing {
  readonly document: DocumentId;
  readonly kind: ListingKind;
  readonly project: ProjectId;
  /** Names as this document prints them; a sheet's initiative as the matrix does, for in an excerpt the heading above it can be that of an omitted sheet. */
  readonly printedName: string;
  readonly printedInitiative: string;
  readonly initiative: InitiativeId;
  /** 掲載ページ */
  readonly page: number | null;
  /** Partners that take part, in the order of the region; `null` while the row can be read in several ways and nobody has decided. */
  readonly participants: readonly MunicipalityId[] | null;
  /** Whether the document says 「全市町」 instead of naming them. */
  readonly namesAllPartners: boolean;
  /** The line of the project's name. */
  readonly source: Source;
  /** The line that names or marks the participants. */
  readonly participantsSource: Source;
}
