import type { MunicipalityId } from "./municipality";
import type { PartialDate } from "./partial-date";
import type { SourcedText } from "./project-sheet";
import type { DocumentId, Source } from "./source";

/** 別表の項目 */
export interface AnnexItem {
  /** As printed beside the heading; Ⅰ = 1. */
  readonly pillarNumber: number;
  readonly pillarName: string;
  readonly pillarSource: Source;
  readonly name: SourcedText;
  /** 取組内容, 甲の役割, 乙の役割; `null` where the document lacks it or nobody has decided. */
  readonly content: SourcedText | null;
  readonly roleA: SourcedText | null;
  readonly roleB: SourcedText | null;
}

/** 条, 附則の項 */
export interface Article {
  readonly label: string;
  readonly caption: string | null;
  readonly text: SourcedText;
}

/** 連携協約 or 変更協約 between the core city (甲) and one partner (乙). */
export interface Agreement {
  readonly document: DocumentId;
  readonly partyA: MunicipalityId;
  readonly partyB: MunicipalityId;
  readonly date: PartialDate;
  /** 適用日 */
  readonly appliesFrom: PartialDate | null;
  readonly articles: readonly Article[];
  readonly annex: readonly AnnexItem[];
  /**
   * What a 変更協約 changes in the text it amends, where it does not restate the whole 別表 (「…中「A」を「B」に改める」, 新旧対照表).
   * It is not carried out: the text it amends stands, and `annex` holds no more than the items that it restates.
   */
  readonly amendingClauses?: readonly SourcedText[];
}
