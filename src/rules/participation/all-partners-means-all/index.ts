import { indexBy, latestListed } from "../../../domain";
import { latestMatrix, latestStatusList } from "../../listings";
import { namesIn } from "../../names";
import { defineRule } from "../../rule";
import { compareMarks } from "./compare-marks";
import { messageOf, remarkOf, type AllReason, type NotAll } from "./messages";

export const allPartnersMeansAll = defineRule<NotAll, AllReason>({
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
