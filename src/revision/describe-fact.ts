import {
  formatAmount,
  formatFiscalYear,
  isAmountFact,
  type Dataset,
  type FactValue,
  type ListingKind,
  type Subject,
} from "../domain";

/** What ids are named by. */
export type Named = Pick<Dataset, "projects" | "initiatives" | "municipalities">;

/** Names by id; an id that nothing is known of stands for itself. */
export interface NameBook {
  readonly project: (id: string) => string;
  readonly initiative: (id: string) => string;
  readonly municipality: (id: string) => string;
}

/** The names of one dataset, or of several: those of the first win. */
export const nameBook = (...datasets: readonly Named[]): NameBook => {
  const namesOf = (list: keyof Named): ((id: string) => string) => {
    const names = new Map(
      datasets
        .toReversed()
        .flatMap((dataset) => dataset[list].map(({ id, name }) => [id, name] as const)),
    );
    return (id) => names.get(id) ?? id;
  };
  return {
    project: namesOf("projects"),
    initiative: namesOf("initiatives"),
    municipality: namesOf("municipalities"),
  };
};

const listings: Readonly<Record<ListingKind, string>> = {
  "vision-matrix": "別冊の一覧",
  "project-sheet": "別冊の事業ごとの表",
  "status-list": "取組状況一覧",
};

/** What a fact is about: 「「子育て支援」の令和7年度の事業費」. */
export const describeSubject = (subject: Subject, names: NameBook): string => {
  const project = "project" in subject ? `「${names.project(subject.project)}」` : "";
  switch (subject.kind) {
    case "regionName":
      return "圏域の名前";
    case "municipalityName":
      return `「${names.municipality(subject.municipality)}」の名前`;
    case "initiativeName":
      return `連携取組「${names.initiative(subject.initiative)}」の名前`;
    case "projectName":
      return `事業${project}の名前`;
    case "projectInitiative":
      return `${project}の連携取組`;
    case "participation":
      return `${project}の連携市町（${listings[subject.listing]}）`;
    case "budgetYear":
      return `${project}の${formatFiscalYear(subject.fiscalYear)}の事業費`;
    case "budgetTotal":
      return `${project}の事業費の計`;
    case "stages":
      return `${project}の工程`;
    case "kpiBaseline":
      return `${project}の「${subject.indicator}」の基準値`;
    case "kpiTarget":
      return `${project}の「${subject.indicator}」の目標値`;
    case "annexContent":
      return `別表「${subject.item}」の取組内容`;
    case "annexRoleA":
      return `別表「${subject.item}」の甲の役割`;
    case "annexRoleB":
      return `別表「${subject.item}」の乙の役割`;
  }
};

/** A value as a person reads it; texts stand in brackets. */
export const describeValue = (value: FactValue, { municipality }: NameBook): string => {
  if (value === null) return "記載なし";
  if (typeof value === "string") return value === "" ? "空欄" : `「${value}」`;
  if (isAmountFact(value)) return formatAmount(value);
  return value.length === 0 ? "なし" : value.map(municipality).join("、");
};

/** Breaks and tabs would tear a line. */
export const inOneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();
