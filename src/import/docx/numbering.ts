import { attributeOf, childOf, childrenOf, numberOf, type XmlElement } from "../../ooxml/read-xml";
import { formatNumber } from "./number-formats";

/** Attributes of WordprocessingML are prefixed. */
export const valueOf = (parent: XmlElement | null, name: string): string | null =>
  attributeOf(childOf(parent, name), "w:val");

interface Level {
  readonly start: number;
  readonly format: string;
  /** 「第%1条」, 「(%2)」 */
  readonly text: string;
}

/** Signs of symbol fonts, by the code that Word writes for them. */
const bullets: Readonly<Record<string, string>> = {
  "\uf0b7": "・",
  "\uf06c": "●",
  "\uf06e": "■",
  "\uf075": "◆",
  "\uf0a7": "▪",
  "\uf0d8": "➢",
  "\uf0fc": "✓",
  o: "○",
};

const levelsOf = (definition: XmlElement | null): ReadonlyMap<number, Level> =>
  new Map(
    childrenOf(definition, "lvl").map((level): [number, Level] => [
      numberOf(level, "w:ilvl") ?? 0,
      {
        start: numberOf(childOf(level, "start"), "w:val") ?? 1,
        format: valueOf(level, "numFmt") ?? "decimal",
        text: valueOf(level, "lvlText") ?? "",
      },
    ]),
  );

/** The automatic numbers and bullets of a document. */
export interface Numbering {
  /** The sign in front of a paragraph and counts it; null where its number cannot be told. */
  readonly next: (list: string, level: number) => string | null;
}

interface List {
  /** Lists of one definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that this list begins anew when it is first used. */
  readonly restarts: ReadonlyMap<number, number>;
}

const deepestLevel = 8;

const listOf = (
  node: XmlElement,
  definitions: ReadonlyMap<string, ReadonlyMap<number, Level>>,
): List => {
  const definition = valueOf(node, "abstractNumId") ?? "";
  const overrides = childrenOf(node, "lvlOverride").map((override) => ({
    level: numberOf(override, "w:ilvl") ?? 0,
    own: levelsOf(override),
    start: numberOf(childOf(override, "startOverride"), "w:val"),
  }));
  return {
    definition,
    levels: new Map([
      ...(definitions.get(definition) ?? []),
      ...overrides.flatMap(({ own }) => [...own]),
    ]),
    restarts: new Map(
      overrides.flatMap(({ level, start }): readonly (readonly [number, number])[] =>
        start === null ? [] : [[level, start]],
      ),
    ),
  };
};

/** 「第%1条」 with the counts of the levels that it names; null where one of them cannot be printed. */
const printed = (
  { text }: Level,
  levels: ReadonlyMap<number, Level>,
  countAt: (level: number) => number,
): string | null => {
  const parts = text.split(/(%\d)/u).map((part) => {
    if (!/^%\d$/u.test(part)) return part;
    const level = Number(part.slice(1)) - 1;
    return formatNumber(countAt(level), levels.get(level)?.format ?? "decimal");
  });
  return parts.includes(null) ? null : parts.join("");
};

/** @param root `word/numbering.xml`, if there is one */
export const readNumbering = (root: XmlElement | null): Numbering => {
  const definitions = new Map(
    childrenOf(root, "abstractNum").map((node) => [
      attributeOf(node, "w:abstractNumId") ?? "",
      levelsOf(node),
    ]),
  );
  const lists = new Map(
    childrenOf(root, "num").map((node) => [
      attributeOf(node, "w:numId") ?? "",
      listOf(node, definitions),
    ]),
  );
  const counts = new Map<string, number>();
  const begun = new Set<string>();

  return {
    next: (name, level) => {
      const list = lists.get(name);
      const own = list?.levels.get(level);
      if (list === undefined || own === undefined) return null;
      const key = (at: number): string => `${list.definition}/${String(at)}`;
      if (!begun.has(name)) {
        begun.add(name);
        for (const [at, start] of list.restarts) counts.set(key(at), start - 1);
      }
      if (own.format === "bullet") return bullets[own.text] ?? own.text;
      counts.set(key(level), (counts.get(key(level)) ?? own.start - 1) + 1);
      for (let deeper = level + 1; deeper <= deepestLevel; deeper += 1) counts.delete(key(deeper));
      return printed(own, list.levels, (at) => {
        return counts.get(key(at)) ?? list.levels.get(at)?.start ?? 1;
      });
    },
  };
};
