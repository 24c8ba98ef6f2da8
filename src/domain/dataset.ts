import type { Agreement } from "./agreement";
import type { Budget } from "./budget";
import type { AppliedDecision, AppliedSuccession } from "./decision";
import type { SourceDocument } from "./document";
import type { FiscalYear } from "./fiscal-year";
import type { Kpi } from "./kpi";
import type { Municipality, MunicipalityId } from "./municipality";
import type { Problem } from "./problem";
import type { Initiative, Listing, Pillar, Project } from "./project";
import type { CrossRegionProject, ProjectSheet } from "./project-sheet";
import type { DocumentId, Source } from "./source";

/** 圏域 */
export interface Region {
  /** 「岡山連携中枢都市圏」; `null` when no document names it. */
  readonly name: string | null;
  /** 連携中枢都市 */
  readonly coreCity: MunicipalityId | null;
  /** 連携市町, in the order of the documents. */
  readonly partners: readonly MunicipalityId[];
}

/** 将来像 as one document prints it. */
export interface Slogan {
  readonly document: DocumentId;
  /** Its printed lines. */
  readonly lines: readonly string[];
  readonly sources: readonly Source[];
}

/** 「41事務事業」: how many projects a document says it has. */
export interface StatedProjectCount {
  readonly document: DocumentId;
  readonly count: number;
  readonly sources: readonly Source[];
}

/** 「Ⅲ 圏域全体の生活関連機能サービスの向上」: a pillar's number beside its name, as printed. */
export interface PillarHeading {
  readonly document: DocumentId;
  readonly number: number;
  readonly name: string;
  readonly source: Source;
}

/** ☆ and other explanations of symbols. */
export interface Legend {
  readonly document: DocumentId;
  readonly text: string;
  readonly source: Source;
}

/** A table heading of the status list: 連携取組 or 連携施策, as printed. */
export interface StatusListBlock {
  readonly document: DocumentId;
  /** 1-based. */
  readonly number: number;
  readonly initiativeHeading: string;
  readonly projectHeading: string;
  readonly source: Source;
}

/** 市町名 as one document prints it; each spelling once, at its first line. */
export interface MunicipalityName {
  readonly document: DocumentId;
  readonly printed: string;
  /** `null` for a name that is none of the region. */
  readonly municipality: MunicipalityId | null;
  /** Where the national list has municipalities of this name; none for a name that it does not know. */
  readonly prefectures: readonly string[];
  readonly source: Source;
}

/** 奥付, contact and title lines kept for the record. */
export interface Imprint {
  readonly document: DocumentId;
  readonly lines: readonly { readonly text: string; readonly source: Source }[];
}

/**
 * 正本データ: what the documents say (canonical), or what the workbook says now (current).
 * Lists are in the order of the documents; references are ids that resolve within it.
 */
export interface Dataset {
  readonly region: Region;
  /** The core city and the partners. */
  readonly municipalities: readonly Municipality[];
  /** 計画期間, ascending; empty when no document states it. */
  readonly fiscalYears: readonly FiscalYear[];
  readonly documents: readonly SourceDocument[];
  readonly pillars: readonly Pillar[];
  readonly initiatives: readonly Initiative[];
  readonly projects: readonly Project[];
  readonly listings: readonly Listing[];
  readonly projectSheets: readonly ProjectSheet[];
  readonly budgets: readonly Budget[];
  readonly kpis: readonly Kpi[];
  readonly agreements: readonly Agreement[];
  readonly crossRegionProjects: readonly CrossRegionProject[];
  readonly slogans: readonly Slogan[];
  readonly statedProjectCounts: readonly StatedProjectCount[];
  readonly pillarHeadings: readonly PillarHeading[];
  readonly statusListBlocks: readonly StatusListBlock[];
  readonly legends: readonly Legend[];
  readonly imprints: readonly Imprint[];
  /** Absent from datasets that were written before names were kept. */
  readonly municipalityNames?: readonly MunicipalityName[];
  readonly decisions: readonly AppliedDecision[];
  /** What became of initiatives of an earlier term. */
  readonly successions: readonly AppliedSuccession[];
  /** Unsettled problems; a check that ignores them must say so. */
  readonly problems: readonly Problem[];
}
