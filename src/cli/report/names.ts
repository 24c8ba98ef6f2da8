import {
  isUndated,
  formatDocumentKind,
  formatFiscalYear,
  formatLines,
  formatJapaneseDate,
  type Dataset,
  type DocumentId,
  type Place,
  type Source,
  formatTotalColumn,
  type TotalScope,
} from "../../domain";

/** The subject in words, for people. */
export interface Names {
  /** 「別冊 令和5年3月」, 「変更協約 令和7年3月(総社市)」 */
  readonly document: (id: DocumentId) => string;
  /** `false` for a document that a problem speaks of but that was not taken in. */
  readonly knowsDocument: (id: DocumentId) => boolean;
  readonly project: (id: string) => string;
  readonly place: (place: Place) => string;
  /** 「334・335行目」, or where they stand in a file that is no text. */
  readonly lines: (document: DocumentId | null, lines: readonly number[]) => string;
  /** 「別冊 令和5年3月 334行目(24ページ): 「…」」 */
  readonly source: (source: Source) => string;
}

const kpiParts = { baseline: "基準値", target: "目標値" } as const;
const annexParts = { content: "取組内容", roleA: "甲の役割", roleB: "乙の役割" } as const;

const longestQuotation = 100;

/** A table row keeps its columns: 「路線バス|||○」. */
const quote = (line: string): string => {
  const characters = Array.from(line.replaceAll("\t", "|").replace(/\s+/gu, " ").trim());
  return characters.length > longestQuotation
    ? `「${characters.slice(0, longestQuotation).join("")}…」`
    : `「${characters.join("")}」`;
};

const nameIn = (
  list: readonly { readonly id: string; readonly name: string }[],
): ((id: string) => string) => {
  const names = new Map(list.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
};

/** Words for the ids of a dataset; an id that it does not define stands for itself. */
export const namesIn = (dataset: Dataset): Names => {
  const municipality = nameIn(dataset.municipalities);
  const project = nameIn(dataset.projects);
  const initiative = nameIn(dataset.initiatives);
  const partners = new Map(dataset.agreements.map((each) => [each.document, each.partyB]));
  const labels = new Map(
    dataset.documents.map(({ id, kind, date }) => {
      const partner = partners.get(id);
      const dated = isUndated(date) ? "(日付なし)" : ` ${formatJapaneseDate(date)}`;
      const label = `${formatDocumentKind(kind)}${dated}`;
      return [id, partner === undefined ? label : `${label}(${municipality(partner)})`];
    }),
  );
  const document = (id: DocumentId): string => labels.get(id) ?? id;

  const lines: Names["lines"] = (id, numbers) => formatLines(dataset.documents, id, numbers);

  const pillar = nameIn(dataset.pillars);
  const scope = (of: TotalScope): string => {
    switch (of.kind) {
      case "initiative":
        return `連携取組「${initiative(of.initiative)}」の小計`;
      case "pillar":
        return `役割「${pillar(of.pillar)}」の小計`;
      case "region":
        return "総計";
    }
  };

  const place = (at: Place): string => {
    switch (at.kind) {
      case "budgetYear":
        return `事業「${project(at.project)}」の${formatFiscalYear(at.fiscalYear)}の事業費`;
      case "budgetTotal":
        return `事業「${project(at.project)}」の事業費の計`;
      case "participation":
        return `事業「${project(at.project)}」の連携市町(${at.municipalities.map(municipality).join("、")})`;
      case "participationCount":
        return `事業「${project(at.project)}」の参加数`;
      case "subtotal":
        return `事業費の${scope(at.scope)}${formatTotalColumn(at.column)}`;
      case "initiative":
        return `連携取組「${initiative(at.initiative)}」`;
      case "municipality":
        return municipality(at.municipality);
      case "project":
        return `事業「${project(at.project)}」`;
      case "agreementInitiative":
        return `連携取組「${initiative(at.initiative)}」と${municipality(at.municipality)}の連携協約`;
      case "kpi":
        return `事業「${project(at.project)}」の指標「${at.indicator}」の${kpiParts[at.part]}`;
      case "annexItem":
        return `連携取組「${initiative(at.initiative)}」と${municipality(at.municipality)}の連携協約の${annexParts[at.part]}`;
      case "documentLine":
        return `${document(at.document)} ${lines(at.document, [at.line])}`;
    }
  };

  return {
    document,
    knowsDocument: (id) => labels.has(id),
    project,
    place,
    lines,
    source: (source) =>
      `${document(source.document)} ${lines(source.document, [source.line])}${source.page === undefined ? "" : `(${source.page}ページ)`}: ${quote(source.text)}`,
  };
};
