import { indexBy, latestListed, type Listing, type MunicipalityId } from "../../../domain";
import { latestMatrix, latestStatusList } from "../../listings";
import { type Names, namesIn } from "../../names";
import { type Comparison, defineRule } from "../../rule";

interface UnmarkedPartners {
  readonly project: string;
  readonly sheetDocument: string;
  readonly lists: readonly string[];
  readonly missing: string;
  readonly marked: number;
}

type AllReason =
  | { readonly kind: "noMarks"; readonly project: string }
  | { readonly kind: "unsettled"; readonly project: string }
  /** Another rule says it. */
  | { readonly kind: "listsDiffer"; readonly project: string }
  | { readonly kind: "namedOneByOne"; readonly count: number };

const messageOf = ({ project, sheetDocument, lists, missing, marked }: UnmarkedPartners): string =>
  `「${project}」の連携市町は、${sheetDocument}の事業ごとの表では「全市町」ですが、${lists.join("と")}の印は${String(marked)}市町です。印がないのは「${missing}」です。全市町が参加する事業か、印の漏れかを確かめてください。`;

const remarkOf = (reason: AllReason): string => {
  switch (reason.kind) {
    case "noMarks":
      return `「${reason.project}」は「全市町」とありますが、一覧に行がないため、印と比べられません。`;
    case "unsettled":
      return `「${reason.project}」は「全市町」とありますが、印の読み取りが定まらないため判定できません。原本で確かめ、判断を記入してください。`;
    case "listsDiffer":
      return `「${reason.project}」は「全市町」とありますが、資料によって印が異なります。食い違いは「別冊の一覧と事業ごとの表の連携市町の一致」と「別冊と取組状況一覧の連携市町の一致」で示します。`;
    case "namedOneByOne":
      return `連携市町を名前で挙げている事業ごとの表（${String(reason.count)}事業）は、「全市町」と書いていないため対象外です。`;
  }
};

const isMarked = (id: MunicipalityId, { participants }: Listing): boolean =>
  participants?.includes(id) === true;

/**
 * 「全市町」 of a sheet against the rows of the project. Only what no row marks is found here: where the rows differ, or where
 * there is only the matrix of the same document, other rules say it.
 */
const compareMarks = (
  sheet: Listing,
  rows: readonly Listing[],
  partners: readonly MunicipalityId[],
  names: Names,
): Comparison<UnmarkedPartners, AllReason> => {
  const { project, printedName, participantsSource } = sheet;
  const sources = [participantsSource, ...rows.map((row) => row.participantsSource)];
  const settled = rows.filter(({ participants }) => participants !== null);
  if (rows.length === 0) {
    return { outcome: "notApplicable", reason: { kind: "noMarks", project: printedName }, sources };
  }
  if (settled.length === 0) {
    return { outcome: "undecidable", reason: { kind: "unsettled", project: printedName }, sources };
  }
  if (partners.every((id) => settled.every((row) => isMarked(id, row)))) {
    return { outcome: "match" };
  }
  const unmarked = partners.filter((id) => !settled.some((row) => isMarked(id, row)));
  if (unmarked.length === 0 || !settled.some(({ kind }) => kind === "status-list")) {
    const reason = { kind: "listsDiffer", project: printedName } as const;
    return { outcome: "notApplicable", reason, sources };
  }
  const marked = partners.length - unmarked.length;
  return {
    outcome: "mismatch",
    at: { kind: "participation", project, municipalities: unmarked },
    args: {
      project: printedName,
      sheetDocument: names.document(sheet.document),
      lists: settled.map((row) => names.document(row.document)),
      missing: names.municipalities(unmarked),
      marked,
    },
    stated: "全市町",
    computed: marked,
    values: [unmarked.toSorted()],
    sources,
  };
};

export const allPartnersMeansAll = defineRule<UnmarkedPartners, AllReason>({
  code: "all-partners-means-all",
  title: "「全市町」の記載と参加の印",
  unit: "事業",
  needs: "事業ごとの表",
  severity: "warning",

  *compare({ current }) {
    const names = namesIn(current);
    const sheets = latestListed(current, "project-sheet")?.listings ?? [];
    const lists = [latestMatrix(current), latestStatusList(current)];
    const rowsOf = lists.map((list) => indexBy(list?.listings ?? [], ({ project }) => project));
    const count = sheets.filter(({ namesAllPartners }) => !namesAllPartners).length;
    for (const sheet of sheets) {
      if (sheet.namesAllPartners) {
        const rows = rowsOf.flatMap((byProject) => byProject.get(sheet.project) ?? []);
        yield compareMarks(sheet, rows, current.region.partners, names);
      } else {
        const reason = { kind: "namedOneByOne", count } as const;
        yield { outcome: "notApplicable", reason, sources: [sheet.participantsSource] };
      }
    }
  },

  message: messageOf,
  remark: remarkOf,
});
