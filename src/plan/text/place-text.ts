import {
  formatFiscalYear,
  formatLines,
  type Dataset,
  type InitiativeId,
  type Place,
  formatTotalColumn,
  type TotalScope,
  type ProjectId,
} from "../../domain";
import { municipalityNames } from "../layout/municipality-columns";

type Names = Pick<Dataset, "projects" | "initiatives" | "pillars" | "municipalities" | "documents">;

const projectName = ({ projects }: Names, id: ProjectId): string =>
  projects.find((project) => project.id === id)?.name ?? id;

const initiativeName = ({ initiatives }: Names, id: InitiativeId): string =>
  initiatives.find((initiative) => initiative.id === id)?.name ?? id;

const scopeName = (names: Names, scope: TotalScope): string => {
  switch (scope.kind) {
    case "initiative":
      return `「${initiativeName(names, scope.initiative)}」の小計`;
    case "pillar": {
      const pillar = names.pillars.find(({ id }) => id === scope.pillar);
      return `「${pillar?.name ?? scope.pillar}」の小計`;
    }
    case "region":
      return "総計";
  }
};

const kpiParts = { baseline: "基準値", target: "目標値" } as const;
const annexParts = { content: "取組内容", roleA: "甲の役割", roleB: "乙の役割" } as const;

/** A place in words: 「中小企業支援」令和5年度の事業費. */
export const formatPlace = (names: Names, place: Place): string => {
  switch (place.kind) {
    case "budgetYear":
      return `「${projectName(names, place.project)}」${formatFiscalYear(place.fiscalYear)}の事業費`;
    case "budgetTotal":
      return `「${projectName(names, place.project)}」事業費の計`;
    case "participation": {
      const project = `「${projectName(names, place.project)}」`;
      return place.municipalities.length === 0
        ? `${project}連携市町`
        : `${project}${municipalityNames(names, place.municipalities)}`;
    }
    case "participationCount":
      return `「${projectName(names, place.project)}」の参加数`;
    case "subtotal":
      return `${scopeName(names, place.scope)}${formatTotalColumn(place.column)}`;
    case "initiative":
      return `「${initiativeName(names, place.initiative)}」`;
    case "municipality":
      return municipalityNames(names, [place.municipality]);
    case "project":
      return `「${projectName(names, place.project)}」`;
    case "agreementInitiative":
      return `「${initiativeName(names, place.initiative)}」${municipalityNames(names, [place.municipality])}`;
    case "kpi":
      return `「${projectName(names, place.project)}」指標「${place.indicator}」の${kpiParts[place.part]}`;
    case "annexItem":
      return `「${initiativeName(names, place.initiative)}」${municipalityNames(names, [place.municipality])}の${annexParts[place.part]}`;
    case "documentLine": {
      const document = names.documents.find(({ id }) => id === place.document);
      return `${document?.title ?? place.document} ${formatLines(names.documents, place.document, [place.line])}`;
    }
  }
};
