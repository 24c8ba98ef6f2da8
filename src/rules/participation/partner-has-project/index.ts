import { latestMatrix, latestStatusList } from "../../listings";
import { nameDocument, namesIn } from "../../names";
import { defineRule } from "../../rule";

interface WithoutProject {
  readonly municipality: string;
  readonly document: string;
}

export const partnerHasProject = defineRule<WithoutProject, WithoutProject>({
  code: "partner-has-project",
  title: "連携市町が参加する事業の有無",
  unit: "市町×資料",
  needs: "参加の印がある資料",
  severity: "warning",

  *compare({ current }) {
    const names = namesIn(current);
    const listed = [latestMatrix(current), latestStatusList(current)];
    for (const { document, listings } of listed.filter((one) => one !== null)) {
      const marked = new Set(listings.flatMap(({ participants }) => participants ?? []));
      const unsettled = listings.filter(({ participants }) => participants === null);
      const [first, ...others] = listings.map(({ source }) => source);
      const ends = [first, others.at(-1)].filter((source) => source !== undefined);
      for (const municipality of current.region.partners) {
        const args = {
          municipality: names.municipalities([municipality]),
          document: nameDocument(document),
        };
        if (marked.has(municipality)) yield { outcome: "match" };
        else if (unsettled.length > 0) {
          const sources = unsettled.map(({ participantsSource }) => participantsSource);
          yield { outcome: "undecidable", reason: args, sources };
        } else {
          yield {
            outcome: "mismatch",
            at: { kind: "municipality", municipality },
            args,
            stated: 0,
            computed: null,
            values: [document.id],
            sources: ends,
          };
        }
      }
    }
  },

  message: ({ municipality, document }) =>
    `「${municipality}」は、${document}のどの事業にも参加の印がありません。印の漏れか、参加する事業がまだないのかを確かめてください。`,
  remark: ({ municipality, document }) =>
    `「${municipality}」は、${document}で読み取りの定まった事業に参加の印がありません。連携市町の読み取りが定まらない事業があるため、判定できません。`,
});
