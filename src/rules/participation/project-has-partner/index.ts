import type { ListingKind } from "../../../domain";
import { namesIn } from "../../names";
import { defineRule } from "../../rule";
import {
  remarkUnsettled,
  type UnsettledReason,
  withOpenParticipants,
} from "../compare-participation";

const partOf: Readonly<Record<ListingKind, string>> = {
  "vision-matrix": "一覧",
  "project-sheet": "事業ごとの表",
  "status-list": "表",
};

interface ProjectWithoutPartner {
  readonly project: string;
  readonly document: string;
  readonly part: string;
}

export const projectHasPartner = defineRule<ProjectWithoutPartner, UnsettledReason>({
  code: "project-has-partner",
  title: "事業に参加する連携市町の有無",
  unit: "事業×記載箇所",
  needs: "事業と連携市町を載せた資料",
  severity: "warning",

  *compare({ current }) {
    const names = namesIn(current);
    for (const listing of withOpenParticipants(current).listings) {
      const { kind, project, printedName, participants, participantsSource, source } = listing;
      const document = names.document(listing.document);
      if (participants === null) {
        const reason = { kind: "unsettled", project: printedName, document } as const;
        yield { outcome: "undecidable", reason, sources: [participantsSource] };
      } else if (participants.length > 0) {
        yield { outcome: "match" };
      } else {
        yield {
          outcome: "mismatch",
          at: { kind: "project", project },
          args: { project: printedName, document, part: partOf[kind] },
          stated: 0,
          computed: null,
          values: [listing.document, kind],
          sources: [source, participantsSource],
        };
      }
    }
  },

  message: ({ project, document, part }) =>
    `「${project}」は、${document}の${part}に、参加する連携市町が一つもありません。記載漏れか、連携市町のない事業かを確かめてください。`,
  remark: remarkUnsettled,
});
