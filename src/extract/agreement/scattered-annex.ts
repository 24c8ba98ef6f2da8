import type { AnnexItemFact, Readable, SourcedText } from "../../domain";
import type { Ledger } from "../ledger";
import type { Row } from "../lines";
import { readPillarHeading } from "../pillar-heading";
import { pageWidthOf, readSoleParagraph, toParagraphs, type Paragraph } from "./paragraphs";
import { roleMatcher, roleSideOf } from "./role-matching";
import { annexLabelOf, annexLabels, isAnnexHeading } from "./sections";

interface Pillar {
  readonly number: number;
  readonly name: SourcedText;
  /** How many 取組内容 labels stand below it: so many items are its own. */
  itemCount: number;
}

/** Name and content candidates that stand one after the other. */
interface ItemDraft {
  readonly names: readonly Paragraph[];
  readonly contents: readonly Paragraph[];
}

interface AnnexText {
  readonly pillars: readonly Pillar[];
  readonly drafts: readonly ItemDraft[];
  readonly roles: readonly { readonly side: "roleA" | "roleB"; readonly paragraph: Paragraph }[];
}

/** Furniture cuts the running text: paragraphs on its two sides do not belong together. */
const toRuns = (
  ledger: Ledger,
  rows: readonly Row[],
): { readonly pillars: readonly Pillar[]; readonly runs: readonly (readonly Row[])[] } => {
  const pillars: Pillar[] = [];
  const runs: Row[][] = [[]];
  for (const row of rows) {
    const heading = readPillarHeading(row.text);
    const label = annexLabelOf(row);
    if (heading !== null) {
      const name = { value: heading.name, source: ledger.cite(row.line) };
      pillars.push({ number: heading.number, name, itemCount: 0 });
    } else if (label !== null || isAnnexHeading(row)) {
      ledger.furnish(row);
      const pillar = pillars.at(-1);
      if (label === "content" && pillar !== undefined) pillar.itemCount += 1;
    } else {
      runs.at(-1)?.push(row);
      continue;
    }
    runs.push([]);
  }
  return { pillars, runs };
};

/** Sorts paragraphs: no full stop ends a name, a role names the other party, the rest is 取組内容. */
const readText = (ledger: Ledger, rows: readonly Row[]): AnnexText => {
  const { pillars, runs } = toRuns(ledger, rows);
  const width = pageWidthOf(rows);
  const drafts: { names: Paragraph[]; contents: Paragraph[] }[] = [];
  const roles: AnnexText["roles"][number][] = [];
  for (const run of runs) {
    let names: Paragraph[] = [];
    for (const paragraph of toParagraphs(run, width)) {
      const isName = !paragraph.text.endsWith("。");
      const side = isName ? null : roleSideOf(paragraph.text);
      if (isName) names.push(paragraph);
      else if (side !== null) roles.push({ side, paragraph });
      else if (names.length > 0) drafts.push({ names, contents: [paragraph] });
      else drafts.at(-1)?.contents.push(paragraph);
      if (!isName) names = [];
    }
  }
  return { pillars, drafts, roles };
};

const reportCount = (ledger: Ledger, { pillars, drafts }: AnnexText): void => {
  const labels = pillars.reduce((sum, { itemCount }) => sum + itemCount, 0);
  if (labels === drafts.length) return;
  ledger.report({
    kind: "part-missing",
    line: pillars[0]?.name.source.line ?? null,
    found: `別表の項目が${String(drafts.length)}つ、「取組内容」の見出しが${String(labels)}つ`,
    expected: "見出しと同じ数の項目",
    action: "原本と見比べ、抜けた行や余分な行がないか確認してください。",
  });
};

/** The pillar of the n-th item: items follow the labels' order even where their texts do not. */
const pillarAt = (pillars: readonly Pillar[], position: number): Pillar | undefined => {
  let before = 0;
  return (
    pillars.find(({ itemCount }) => {
      before += itemCount;
      return position < before;
    }) ?? pillars.at(-1)
  );
};

/**
 * A 別表 whose text is out of order: all labels first, roles displaced, lines broken in mid-word.
 * Items keep their order and stand with their content; a role goes to the item it speaks of.
 */
export const readScatteredAnnex = (
  ledger: Ledger,
  rows: readonly Row[],
): readonly AnnexItemFact[] => {
  const text = readText(ledger, rows);
  reportCount(ledger, text);
  const subjects = text.drafts.map(({ names, contents }) =>
    [...names, ...contents].map((paragraph) => paragraph.text).join(""),
  );
  const itemOf = roleMatcher(subjects);
  const roles = text.drafts.map((): Record<"roleA" | "roleB", Paragraph[]> => ({
    roleA: [],
    roleB: [],
  }));
  for (const { side, paragraph } of text.roles) {
    roles[itemOf(paragraph.text) ?? -1]?.[side].push(paragraph);
  }
  const roleOf = (item: number, side: "roleA" | "roleB"): Readable<SourcedText> | null =>
    readSoleParagraph(ledger, roles[item]?.[side] ?? [], annexLabels[side]);
  return text.drafts.flatMap(({ names, contents }, position) => {
    const pillar = pillarAt(text.pillars, position);
    const name = readSoleParagraph(ledger, names, "別表の項目名");
    if (pillar === undefined || name === null) return [];
    return [
      {
        pillarNumber: pillar.number,
        pillarName: pillar.name,
        name,
        content: readSoleParagraph(ledger, contents, annexLabels.content),
        roleA: roleOf(position, "roleA"),
        roleB: roleOf(position, "roleB"),
      },
    ];
  });
};
