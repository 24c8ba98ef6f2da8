import { indexBy, normalizeText } from "../../../domain";
import { namesIn } from "../../names";
import { defineRule } from "../../rule";
import { needsSheet } from "../../workbook-parts";
import { compareAnnex, type InitiativeOf } from "./compare";
import { messageOf, remarkOf, type AnnexArgs, type AnnexReason } from "./messages";

export const agreementMatchesDocument = defineRule<AnnexArgs, AnnexReason>({
  code: "agreement-matches-document",
  title: "協約とシートの別表の一致",
  unit: "欄",
  needs: needsSheet(["agreement"], "連携協約の別表"),
  severity: "error",

  *compare({ canonical, current, read }) {
    if (!read.has("agreement")) return;
    const names = namesIn(canonical);
    const inSheet = indexBy(current.agreements, ({ document }) => document);
    const ids = new Map(canonical.initiatives.map(({ id, name }) => [normalizeText(name), id]));
    const initiativeOf: InitiativeOf = ({ name }) => {
      const heading = normalizeText(name.value);
      return ids.get(heading) ?? heading;
    };
    for (const agreement of canonical.agreements) {
      yield* compareAnnex(agreement, inSheet.get(agreement.document), initiativeOf, names);
    }
  },

  message: messageOf,
  remark: remarkOf,
});
