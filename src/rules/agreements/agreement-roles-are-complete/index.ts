import { groupBy, normalizeText } from "../../../domain";
import { namesIn } from "../../names";
import { defineRule } from "../../rule";
import {
  annexParts,
  judgePart,
  messageOf,
  remarkOf,
  type RoleArgs,
  type RoleReason,
} from "./judge-part";

export const agreementRolesAreComplete = defineRule<RoleArgs, RoleReason>({
  code: "agreement-roles-are-complete",
  title: "別表の取組内容と甲乙の役割の記載",
  unit: "欄",
  needs: "連携協約の別表",
  severity: "warning",

  *compare({ canonical }) {
    const names = namesIn(canonical);
    const idOf = new Map(canonical.initiatives.map(({ id, name }) => [normalizeText(name), id]));
    const problemsOf = groupBy(canonical.problems, ({ document }) => document);
    for (const agreement of canonical.agreements) {
      const { document, partyB, annex } = agreement;
      const named = {
        municipality: names.municipalities([partyB]),
        agreement: names.document(document),
      };
      const isOpen = (problemsOf.get(document) ?? []).some(
        ({ kind }) => kind === "role-ambiguous" || kind === "text-ambiguous",
      );
      for (const item of annex) {
        const heading = normalizeText(item.name.value);
        const initiative = idOf.get(heading) ?? heading;
        for (const part of annexParts) {
          const at = { kind: "annexItem", municipality: partyB, initiative, part } as const;
          const comparison = judgePart(item, part, named);
          const isUndecided = isOpen && item[part] === null;
          if (comparison === null) yield { outcome: "match" };
          else if (isUndecided) {
            const reason = { kind: "open", ...named } as const;
            yield { outcome: "undecidable", reason, sources: [item.name.source] };
          } else yield { ...comparison, at, values: [document, ...comparison.values] };
        }
      }
      if (annex.length === 0) {
        yield { outcome: "undecidable", reason: { kind: "annexMissing", ...named }, sources: [] };
      }
    }
  },

  message: messageOf,
  remark: remarkOf,
});
