import {
  formatDocumentKind,
  formatFiscalYear,
  formatJapaneseDate,
  type Dataset,
  type DocumentId,
  type FiscalYear,
  type MunicipalityId,
  type Source,
  type SourceDocument,
} from "../domain";

/** 「別冊（令和5年3月）」, 「変更協約（令和7年3月、案）」 */
export const nameDocument = ({ kind, date, isDraft }: SourceDocument): string =>
  `${formatDocumentKind(kind)}（${formatJapaneseDate(date)}${isDraft ? "、案" : ""}）`;

/** 「令和6年度、令和7年度」 */
export const nameYears = (years: readonly FiscalYear[]): string =>
  years.map(formatFiscalYear).join("、");

/** Ids as people read them; an id that nothing defines stands for itself. */
export interface Names {
  /** 「玉野市、瀬戸内市」 in the order of the region; 「なし」 for nobody. */
  readonly municipalities: (ids: Iterable<MunicipalityId>) => string;
  readonly document: (id: DocumentId) => string;
  /** 「別冊 令和5年3月 12ページ」; the page where the line has one. */
  readonly citation: (source: Pick<Source, "document" | "page">) => string;
}

export const namesIn = ({ region, municipalities, documents }: Dataset): Names => {
  const byId = new Map(municipalities.map(({ id, name }) => [id, name]));
  const position = new Map(region.partners.map((id, index) => [id, index]));
  const documentsById = new Map(documents.map((document) => [document.id, document]));
  const positionOf = (id: MunicipalityId): number => position.get(id) ?? position.size;
  return {
    municipalities: (ids) => {
      const sorted = [...ids].toSorted((left, right) => positionOf(left) - positionOf(right));
      return sorted.length === 0 ? "なし" : sorted.map((id) => byId.get(id) ?? id).join("、");
    },
    document: (id) => {
      const document = documentsById.get(id);
      return document === undefined ? id : nameDocument(document);
    },
    citation: ({ document: id, page }) => {
      const document = documentsById.get(id);
      const printed = page === undefined ? "" : ` ${String(page)}ページ`;
      return document === undefined
        ? `${id}${printed}`
        : `${formatDocumentKind(document.kind)} ${formatJapaneseDate(document.date)}${printed}`;
    },
  };
};
