import type { ProjectId } from "./project";
import type { DocumentId, Source } from "./source";

/** A text and the line it was read from. */
export interface SourcedText {
  readonly value: string;
  readonly source: Source;
}

/** 箇条書き, nested as printed (● over ・). */
export interface Bullet {
  readonly text: string;
  readonly children: readonly Bullet[];
}

/** A list and the line it was read from. */
export interface SourcedBullets {
  readonly bullets: readonly Bullet[];
  readonly source: Source;
}

/** A reference to another page of the same document (「P.24 事業再掲」). */
export interface CrossReference {
  readonly raw: string;
  /** `null` while it can be read in several ways and nobody has decided. */
  readonly page: number | null;
  /** Whether it says 再掲: stated elsewhere, repeated here. */
  readonly isRestated: boolean;
  readonly source: Source;
}

/** The pillar's number and 【連携協約の取組】 as printed above a project sheet. */
export interface SheetHeading {
  readonly pillarNumber: number | null;
  readonly initiative: SourcedText | null;
}

/** 事業ごとの表 of the 別冊, without the parts that stand in `Listing`, `Budget` and `Kpi`. */
export interface ProjectSheet {
  readonly document: DocumentId;
  readonly project: ProjectId;
  readonly printedName: string;
  /** Printed above the sheet; in an excerpt it can be that of an omitted sheet before it. */
  readonly heading: SheetHeading;
  /** `null` where the sheet lacks the row; a problem says so. */
  readonly purpose: SourcedText | null;
  readonly activities: SourcedBullets | null;
  /** 役割・費用負担 of the core city and of the partners. */
  readonly roles: {
    readonly coreCity: SourcedBullets | null;
    readonly partners: SourcedBullets | null;
  };
  readonly crossReferences: readonly CrossReference[];
  /** ※ below the sheet. */
  readonly notes: readonly SourcedText[];
}

/** 圏域間連携事業: a project shared with another region. */
export interface CrossRegionProject {
  readonly document: DocumentId;
  readonly project: ProjectId;
  readonly printedName: string;
  /** 「高梁川流域連携中枢都市圏」 */
  readonly otherRegion: string;
  readonly purpose: SourcedText | null;
  readonly activities: SourcedBullets | null;
  readonly source: Source;
}
