import { indexBy } from "../../../domain";
import { agreementStandings, termOf } from "../agreement-standing";
import { namesIn } from "../../names";
import { defineRule } from "../../rule";
import { compareStanding } from "./compare";
import { messageOf, remarkOf, type CurrencyArgs, type CurrencyReason } from "./messages";
import { datingSources } from "./sources";

export const agreementIsCurrent = defineRule<CurrencyArgs, CurrencyReason>({
  code: "agreement-is-current",
  title: "協約が現行であること",
  unit: "協約",
  needs: "連携協約",
  severity: "warning",

  *compare({ canonical, asOf }) {
    const term = termOf(canonical);
    const names = namesIn(canonical);
    const documentOf = indexBy(canonical.documents, ({ id }) => id);
    const standings = term === null ? null : agreementStandings(canonical, term, asOf);
    for (const agreement of canonical.agreements) {
      const sources = datingSources(agreement, documentOf.get(agreement.document));
      const standing = standings?.get(agreement.document);
      if (term === null || standing === undefined) {
        yield { outcome: "notApplicable", reason: { kind: "visionMissing" }, sources };
      } else {
        yield compareStanding(agreement, standing, { term, asOf, names }, sources);
      }
    }
  },

  message: messageOf,
  remark: remarkOf,
});
