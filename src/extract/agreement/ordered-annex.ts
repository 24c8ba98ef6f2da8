import type { AnnexItemFact, Readable, SourcedText } from "../../domain";
import type { Ledger } from "../ledger";
import type { Row } from "../lines";
import { readSoleLine } from "../paragraph";
import { readPillarHeading } from "../pillar-heading";
import { annexLabelOf, isAnnexHeading } from "./sections";

interface Item {
  readonly pillar: { readonly number: number; readonly name: SourcedText };
  readonly name: Readable<SourcedText>;
  readonly parts: Map<string, SourcedText>;
}

const toFact = ({ pillar, name, parts }: Item): AnnexItemFact => {
  const part = (key: string): Readable<SourcedText> | null => {
    const value = parts.get(key);
    return value === undefined ? null : { kind: "certain", value };
  };
  return {
    pillarNumber: pillar.number,
    pillarName: pillar.name,
    name,
    content: part("content"),
    roleA: part("roleA"),
    roleB: part("roleB"),
  };
};

/** A 別表 whose rows stand in order: pillar, item name, then 取組内容, 甲の役割, 乙の役割 with their texts. */
export const readOrderedAnnex = (
  ledger: Ledger,
  rows: readonly Row[],
): readonly AnnexItemFact[] => {
  const items: Item[] = [];
  let pillar: Item["pillar"] | null = null;
  let nameRows: Row[] = [];
  for (const row of rows) {
    const heading = row.cells.length === 1 ? readPillarHeading(row.text) : null;
    const label = annexLabelOf(row);
    if (isAnnexHeading(row)) {
      ledger.furnish(row);
    } else if (heading !== null) {
      reportEmptyPillar(ledger, pillar, items);
      pillar = {
        number: heading.number,
        name: { value: heading.name, source: ledger.cite(row.line) },
      };
    } else if (label === null) {
      nameRows.push(row);
    } else {
      const name = label === "content" ? readSoleLine(ledger, nameRows, "別表の項目名") : null;
      if (name !== null && pillar !== null) items.push({ pillar, name, parts: new Map() });
      nameRows = name === null ? nameRows : [];
      addPart(ledger, items.at(-1), label, row);
    }
  }
  reportEmptyPillar(ledger, pillar, items);
  return items.map(toFact);
};

const reportEmptyPillar = (
  ledger: Ledger,
  pillar: Item["pillar"] | null,
  items: readonly Item[],
): void => {
  if (pillar === null || items.some((item) => item.pillar === pillar)) return;
  ledger.report({
    kind: "part-missing",
    line: pillar.name.source.line,
    found: `別表の「${pillar.name.value}」に項目がありません`,
    expected: "役割ごとに1つ以上の項目",
    action: "原本と見比べ、途中で切れていないか確認してください。",
  });
};

const addPart = (ledger: Ledger, item: Item | undefined, label: string, row: Row): void => {
  ledger.reportLeftCells(row, new Set([0, 1]), "見出しと本文の2欄だけの行");
  if (item === undefined || item.parts.has(label)) return;
  item.parts.set(label, { value: row.cells[1] ?? "", source: ledger.cite(row.line) });
};
