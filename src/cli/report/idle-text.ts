import type { RuleResult } from "../../domain";
import type { Paragraph } from "./paragraphs";

/** Whether a check had nothing to compare. */
export const isIdle = ({ compared }: RuleResult): boolean => compared === 0;

/** Checks that were not done have no outcome to count: one line each says why, behind all that were. */
export const idleParagraphs = (results: readonly RuleResult[]): readonly Paragraph[] => {
  const idle = results.filter(isIdle);
  if (idle.length === 0) return [];
  return [
    { depth: 0, text: "" },
    { depth: 0, tone: "heading", text: `■ 行っていない点検 ${String(idle.length)}項目` },
    ...idle.map(({ title, remarks }): Paragraph => ({
      depth: 1,
      text: `${title}: ${remarks.map(({ message }) => message).join("")}`,
    })),
  ];
};
