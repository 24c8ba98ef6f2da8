import { soleText, type Row } from "../lines";
import { readPillarHeading } from "../pillar-heading";

/** 本文 (articles, closing, signatures) and 別表. */
export interface AgreementSections {
  readonly body: readonly Row[];
  readonly annex: readonly Row[];
}

/** 「別表（第3条関係）」: a heading, not 「別表を次のように改める。」. */
export const isAnnexHeading = (row: Row): boolean => /^別表\(.+関係\)$/.test(soleText(row) ?? "");

export const annexLabels = { content: "取組内容", roleA: "甲の役割", roleB: "乙の役割" } as const;

/** Whether a row is, or begins with, one of the labels of an annex item. */
export const annexLabelOf = (row: Row): keyof typeof annexLabels | null => {
  const [label] = row.keys;
  if (label === annexLabels.content) return "content";
  if (label === annexLabels.roleA) return "roleA";
  return label === annexLabels.roleB ? "roleB" : null;
};

/** Cuts where the 別表 begins: at its heading or, where the text is out of order, at the first pillar or label. */
export const splitAgreement = (rows: readonly Row[]): AgreementSections => {
  const start = rows.findIndex(
    (row) =>
      isAnnexHeading(row) || annexLabelOf(row) !== null || readPillarHeading(row.text) !== null,
  );
  return start === -1
    ? { body: rows, annex: [] }
    : { body: rows.slice(0, start), annex: rows.slice(start) };
};
