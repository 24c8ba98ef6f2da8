import type { Article } from "./agreement";
import type { Amount } from "./amount";
import type { BudgetYear, Stage } from "./budget";
import type { SourceDocument } from "./document";
import type { FiscalYear } from "./fiscal-year";
import type { KpiValue } from "./kpi";
import type { Municipality } from "./municipality";
import type { PartialDate } from "./partial-date";
import type { Problem, Reading } from "./problem";
import type { SheetHeading, SourcedBullets, SourcedText } from "./project-sheet";
import type { Source } from "./source";

/** One way to read a text, with what it would mean. */
export interface ReadingOf<T> extends Reading {
  readonly value: T;
}

/** A value that is read, or that can be read in several ways until a decision takes one. */
export type Readable<T> =
  | { readonly kind: "certain"; readonly value: T }
  | {
      readonly kind: "ambiguous";
      readonly problem: Problem;
      readonly readings: readonly ReadingOf<T>[];
    };

/** Municipality names under `normalizeText`, in the order printed. */
export type MunicipalityNames = readonly string[];

/** Who takes part: named one by one, or 「全市町」, 「全市町（○○を除く）」. */
export type Participants =
  | { readonly kind: "named"; readonly names: MunicipalityNames }
  | { readonly kind: "all"; readonly except?: MunicipalityNames };

/** A row of 具体的な取組. */
export interface MatrixRow {
  readonly pillar: SourcedText | null;
  readonly initiative: SourcedText | null;
  readonly project: SourcedText;
  readonly page: number | null;
  readonly participants: Readable<MunicipalityNames>;
}

/** 「P.2324」 in a project sheet. */
export interface CrossReferenceFact {
  readonly raw: string;
  readonly page: Readable<number>;
  readonly isRestated: boolean;
  readonly source: Source;
}

export interface KpiFact {
  readonly indicator: string;
  readonly baseline: KpiValue;
  readonly target: KpiValue;
  readonly source: Source;
}

/** Cells of a budget table that are no amounts until a decision says how to read them; what they hold is `unreadable` until then. */
export interface OpenAmounts {
  readonly columns: readonly (FiscalYear | "total")[];
  /** As many as `columns`. */
  readonly amounts: Readable<readonly Amount[]>;
}

export interface BudgetFact {
  readonly years: readonly BudgetYear[];
  readonly stages: readonly Stage[];
  readonly statedTotal: Amount;
  readonly statedTotalSource: Source;
  readonly openAmounts: readonly OpenAmounts[];
}

/** One 事業ごとの表. What the sheet lacks is `null`, and a problem says so. */
export interface SheetFacts {
  readonly heading: SheetHeading;
  readonly project: SourcedText;
  readonly participants: {
    readonly value: Readable<Participants>;
    readonly source: Source;
  } | null;
  readonly purpose: SourcedText | null;
  readonly activities: SourcedBullets | null;
  readonly budget: BudgetFact | null;
  readonly roles: {
    readonly coreCity: SourcedBullets | null;
    readonly partners: SourcedBullets | null;
  };
  readonly kpis: readonly KpiFact[];
  readonly crossReferences: readonly CrossReferenceFact[];
  readonly notes: readonly SourcedText[];
}

export interface CrossRegionFact {
  readonly otherRegion: string;
  readonly project: SourcedText;
  readonly purpose: SourcedText | null;
  readonly activities: SourcedBullets | null;
}

/** 将来像: its printed lines. */
export type SloganFact = Readable<readonly SourcedText[]>;

interface CommonFacts {
  readonly coreCity: string | null;
  /** Partners in the order this document prints them. */
  readonly partners: MunicipalityNames;
}

export interface VisionFacts extends CommonFacts {
  readonly kind: "vision";
  readonly regionName: string | null;
  readonly slogan: SloganFact | null;
  readonly statedProjectCounts: readonly { readonly count: number; readonly source: Source }[];
  readonly matrix: readonly MatrixRow[];
  readonly legends: readonly SourcedText[];
  readonly pillarHeadings: readonly { readonly number: number; readonly name: SourcedText }[];
  readonly initiatives: readonly {
    readonly name: SourcedText;
    readonly text: Readable<SourcedText> | null;
  }[];
  readonly sheets: readonly SheetFacts[];
  readonly crossRegion: readonly CrossRegionFact[];
  readonly imprint: readonly SourcedText[];
}

export interface StatusListRow {
  readonly initiative: SourcedText | null;
  readonly project: SourcedText;
  readonly participants: Readable<MunicipalityNames>;
}

export interface StatusListFacts extends CommonFacts {
  readonly kind: "status-list";
  readonly slogan: SloganFact | null;
  readonly blocks: readonly {
    readonly initiativeHeading: string;
    readonly projectHeading: string;
    readonly source: Source;
    readonly rows: readonly StatusListRow[];
  }[];
}

export interface AnnexItemFact {
  readonly pillarNumber: number;
  readonly pillarName: SourcedText;
  readonly name: Readable<SourcedText>;
  readonly content: Readable<SourcedText> | null;
  readonly roleA: Readable<SourcedText> | null;
  readonly roleB: Readable<SourcedText> | null;
}

export interface AgreementFacts extends CommonFacts {
  readonly kind: "agreement";
  readonly partyA: string;
  readonly partyB: string;
  readonly appliesFrom: PartialDate | null;
  readonly articles: readonly Article[];
  readonly annex: readonly AnnexItemFact[];
  /** Empty where the document states its 別表 as a whole. */
  readonly amendingClauses: readonly SourcedText[];
}

export type DocumentFacts = VisionFacts | StatusListFacts | AgreementFacts;

/** A municipality's name as a document first prints it so. */
export interface MunicipalityNameFact {
  readonly printed: SourcedText;
  /** Where the national list has municipalities of this name. */
  readonly prefectures: readonly string[];
}

/** One document, read. */
export interface ExtractedDocument {
  readonly document: SourceDocument;
  readonly facts: DocumentFacts;
  /** What somebody has to compare with the file before it counts as read. */
  readonly doubts: readonly Readable<null>[];
  /** Each spelling once. */
  readonly municipalityNames: readonly MunicipalityNameFact[];
}

/** What a folder of files says. Ambiguous readings stand in the facts, everything else that went wrong in `problems`. */
export interface Extraction {
  readonly documents: readonly ExtractedDocument[];
  /** The municipality meant by each name that the facts use. */
  readonly municipalities: readonly {
    readonly name: string;
    /** Without a code where nobody has decided. */
    readonly municipality: Municipality;
    /** What it can mean, where that is open; its problem stands in `problems`, too. */
    readonly open: Readable<Municipality> | null;
  }[];
  readonly problems: readonly Problem[];
}
