import { normalizeText } from "../../../domain";
import { agreementStandings, termOf } from "../../agreements/agreement-standing";
import { namesIn } from "../../names";
import { defineRule } from "../../rule";
import { compareNumber, compareUnknown } from "./compare";
import { messageOf, remarkOf, type HeadingArgs, type UnknownPillar } from "./messages";

export const pillarNumberIsConsistent = defineRule<HeadingArgs, UnknownPillar>({
  code: "pillar-number-is-consistent",
  title: "役割の番号と名称の対応",
  unit: "見出し",
  needs: "番号の付いた役割の見出し",
  severity: "warning",

  *compare({ canonical, current, asOf }) {
    const names = namesIn(current);
    const term = termOf(canonical);
    const standings = term === null ? null : agreementStandings(canonical, term, asOf);
    /** The names of the others are compared where their items are. */
    const isJudgedElsewhere = (document: string): boolean => {
      const kind = standings?.get(document)?.kind;
      return kind !== undefined && kind !== "olderThanPlan" && kind !== "superseded";
    };
    const numbers = new Map(
      current.pillars.map(({ name, number }) => [normalizeText(name), number]),
    );
    const pillarNames = current.pillars.map(({ name }) => name);
    for (const heading of current.pillarHeadings) {
      const document = names.document(heading.document);
      const expected = numbers.get(normalizeText(heading.name));
      if (expected !== undefined) yield compareNumber(heading, document, expected);
      else {
        const comparable = isJudgedElsewhere(heading.document) ? [] : pillarNames;
        yield compareUnknown(heading, document, comparable);
      }
    }
  },

  message: messageOf,
  remark: remarkOf,
});
