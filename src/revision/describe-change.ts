import {
  formatAmount,
  formatFiscalYear,
  formatJapaneseDate,
  parseIsoDate,
  type Alteration,
  type Amount,
  type ChangeOrigin,
  type Dataset,
  type FactValue,
  type MunicipalityId,
  type ProjectId,
  type RevisableSubject,
  type RevisionChange,
} from "../domain";

type Names = Pick<Dataset, "projects" | "initiatives" | "municipalities">;

/** Names of the edition; an id that it does not know stands for itself. */
const namesIn = ({ projects, initiatives, municipalities }: Names) => {
  const nameOf = <Item extends { readonly id: string; readonly name: string }>(
    items: readonly Item[],
  ): ((id: string) => string) => {
    const names = new Map(items.map(({ id, name }) => [id, name]));
    return (id) => names.get(id) ?? id;
  };
  return {
    project: nameOf(projects),
    initiative: nameOf(initiatives),
    municipality: nameOf(municipalities),
  };
};

const subjectText = (
  subject: RevisableSubject,
  projectNamed: (id: ProjectId) => string,
): string => {
  switch (subject.kind) {
    case "participation":
      return `「${projectNamed(subject.project)}」の連携市町`;
    case "budgetYear":
      return `「${projectNamed(subject.project)}」の${formatFiscalYear(subject.fiscalYear)}の事業費`;
    case "budgetTotal":
      return `「${projectNamed(subject.project)}」の事業費の計`;
    case "kpiBaseline":
      return `「${projectNamed(subject.project)}」の「${subject.indicator}」の基準値`;
    case "kpiTarget":
      return `「${projectNamed(subject.project)}」の「${subject.indicator}」の目標値`;
    case "annexContent":
      return `別表「${subject.item}」の取組内容`;
    case "annexRoleA":
      return `別表「${subject.item}」の甲の役割`;
    case "annexRoleB":
      return `別表「${subject.item}」の乙の役割`;
  }
};

const isAmount = (value: FactValue): value is Amount =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** A value as a person reads it; texts stand in brackets. */
export const describeValue = (
  value: FactValue,
  municipalityNamed: (id: MunicipalityId) => string,
): string => {
  if (value === null) return "記載なし";
  if (typeof value === "string") return value === "" ? "空欄" : `「${value}」`;
  if (isAmount(value)) return formatAmount(value);
  return value.length === 0 ? "なし" : value.map(municipalityNamed).join("、");
};

const alterationText = (alteration: Alteration, names: Names): string => {
  const { project, initiative, municipality } = namesIn(names);
  switch (alteration.kind) {
    case "fact": {
      const { subject, before, after } = alteration;
      const [from, to] = [before, after].map((value) => describeValue(value, municipality));
      return `${subjectText(subject, project)}：${from ?? ""} → ${to ?? ""}`;
    }
    case "projectAdded": {
      const from = alteration.from.map((id) => `「${project(id)}」`).join("");
      const origin = from === "" ? "" : `（${from}から）`;
      return `事業の追加：「${alteration.name}」${origin}を「${initiative(alteration.initiative)}」に`;
    }
    case "projectEnded":
      return `事業の終了：「${alteration.name}」`;
    case "projectRenamed":
      return `事業の改称：「${alteration.before}」 → 「${alteration.after}」`;
    case "projectMoved":
      return `事業「${project(alteration.project)}」の移動：「${initiative(alteration.before)}」 → 「${initiative(alteration.after)}」`;
    case "initiativeRenamed":
      return `連携取組の改称：「${alteration.before}」 → 「${alteration.after}」`;
  }
};

const originText = (origin: ChangeOrigin): string => {
  switch (origin.kind) {
    case "cell":
      return `「${origin.sheet}」${origin.cell}`;
    case "answer":
      return `${origin.municipality}の回答「${origin.file}」${origin.cell}`;
    case "document":
      return `「${origin.title}」の「${origin.text}」`;
    case "command":
      return "";
  }
};

/** Breaks and tabs would tear the line. */
const inOneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

/**
 * A change in one line: 「「子育て支援」の令和7年度の事業費：100千円 → 150千円（「事業費」H12、企画課 山田、令和8年4月1日、理由：補正）」.
 * `names` is the edition, or the dataset that the revision leads to.
 */
export const describeChange = (
  { alteration, by, on, reason, origin }: RevisionChange,
  names: Names,
): string => {
  const date = parseIsoDate(on);
  const record = [
    originText(origin),
    by,
    date === null ? on : formatJapaneseDate(date),
    reason === null ? "" : `理由：${reason}`,
  ].filter((part) => part !== "");
  return inOneLine(`${alterationText(alteration, names)}（${record.join("、")}）`);
};
