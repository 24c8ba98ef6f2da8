import { formatSeverity } from "../../plan/text/words";
import { displayWidth } from "../../plan/layout/text-metrics";
import { rules } from "../../rules";
import { nothingOpen } from "../exit-code";
import type { Terminal } from "../terminal";

export interface RulesOptions {
  readonly format: "text" | "json";
}

const widest = Math.max(...rules.map(({ code }) => displayWidth(code)));

/** Lists every rule in the order of the results: its severity, code and title. */
export const listRules = ({ format }: RulesOptions, { writeOut }: Terminal): number => {
  const list = rules.map(({ code, title, unit, severity }) => ({
    rule: code,
    title,
    severity,
    unit,
  }));
  writeOut(
    format === "json"
      ? `${JSON.stringify(list, null, 2)}\n`
      : list
          .map(
            ({ rule, title, severity }) =>
              `${formatSeverity(severity)}  ${rule.padEnd(widest)}  ${title}\n`,
          )
          .join(""),
  );
  return nothingOpen;
};
