import { groupBy } from "../../../domain";
import { namesIn } from "../../names";
import { isPrintedAlike } from "../printed-alike";
import { defineRule } from "../../rule";
import { mentionsIn } from "./mentions";
import { messageOf, remarkOf, type NameArgs } from "./messages";

export const projectNameIsConsistent = defineRule<NameArgs, { readonly count: number }>({
  code: "project-name-is-consistent",
  title: "資料の間の事業名の表記",
  unit: "事業名の記載",
  needs: "事業を載せた資料",
  severity: "info",

  *compare({ current }) {
    const { citation } = namesIn(current);
    const { all, nearlyEqual } = mentionsIn(current);
    const isPaired = new Set(nearlyEqual.flat().map(({ project }) => project));
    const groups = [...groupBy(all, ({ project }) => project).values()];
    const count = groups.filter(({ length }) => length === 1).length;
    const mismatch = (kind: NameArgs["kind"], [left, right]: (typeof nearlyEqual)[number]) =>
      ({
        outcome: "mismatch",
        at: { kind: "project", project: left.project },
        args: {
          kind,
          first: left.printedName,
          firstPlace: citation(left.source),
          second: right.printedName,
          secondPlace: citation(right.source),
        },
        stated: left.printedName,
        computed: right.printedName,
        sources: [left.source, right.source],
      }) as const;
    for (const [first, ...others] of groups) {
      if (first === undefined) continue;
      if (others.length === 0 && !isPaired.has(first.project)) {
        yield { outcome: "notApplicable", reason: { count }, sources: [first.source] };
      }
      for (const other of others) {
        if (isPrintedAlike(first.printedName, other.printedName)) yield { outcome: "match" };
        else yield mismatch("otherForm", [first, other]);
      }
    }
    for (const pair of nearlyEqual) yield mismatch("nearlyEqual", pair);
  },

  message: messageOf,
  remark: remarkOf,
});
