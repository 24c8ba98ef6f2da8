import type { BorderedBlock, CellStyle as PlannedStyle, LineStyle, SheetPlan } from "../../plan";
import type { CellRange } from "../../references";
import { internStyle, type CellStyle } from "../../standin/workbook";

const verticals = { top: "Top", middle: "Center" } as const;
const horizontals = { left: "Left", center: "Center", right: "Right" } as const;
/** Upright characters from top to bottom. */
const stackedText = 180;

/** What a block says of its cells, in the words of Office.js; what it does not say stays as it is. */
const styleOf = ({
  fontSize,
  isBold,
  fontColor,
  isUnderlined,
  fill,
  horizontal,
  vertical,
  wraps,
  direction,
  numberFormat,
}: PlannedStyle): CellStyle => ({
  ...(fontSize === undefined ? {} : { "font.size": fontSize }),
  ...(isBold === undefined ? {} : { "font.bold": isBold }),
  ...(fontColor === undefined ? {} : { "font.color": `#${fontColor}` }),
  ...(isUnderlined === undefined ? {} : { "font.underline": isUnderlined ? "Single" : "None" }),
  ...(fill === undefined ? {} : { "fill.pattern": "Solid", "fill.color": `#${fill}` }),
  ...(horizontal === undefined ? {} : { "alignment.horizontal": horizontals[horizontal] }),
  ...(vertical === undefined ? {} : { "alignment.vertical": verticals[vertical] }),
  ...(wraps === undefined ? {} : { "alignment.wrapText": wraps }),
  ...(direction === undefined ? {} : { "alignment.textOrientation": stackedText }),
  ...(numberFormat === undefined ? {} : { numberFormat }),
});

const weights = { hair: "Hairline", thin: "Thin", medium: "Medium" } as const;
const sides = ["top", "bottom", "left", "right"] as const;

/** The lines of a cell of a block; `edges` says on which sides of it the block ends. */
const linesOf = (block: BorderedBlock, edges: number): CellStyle => {
  const inside: Readonly<Record<(typeof sides)[number], LineStyle | null>> = {
    top: block.insideHorizontal,
    bottom: block.insideHorizontal,
    left: block.insideVertical,
    right: block.insideVertical,
  };
  return sides.reduce<CellStyle>((all, side, index) => {
    const line = (edges & (1 << index)) === 0 ? inside[side] : block.outline;
    return line === null
      ? all
      : {
          ...all,
          [`border.${side}.style`]: "Continuous",
          [`border.${side}.weight`]: weights[line],
        };
  }, {});
};

const edgesAt = ({ row, column, rowCount, columnCount }: CellRange, at: number, across: number) =>
  (at === row ? 1 : 0) +
  (at === row + rowCount - 1 ? 2 : 0) +
  (across === column ? 4 : 0) +
  (across === column + columnCount - 1 ? 8 : 0);

const edgeKinds = 16;

/** Works out each thing once, by its number. */
const remembered = <T>(work: (key: number) => T): ((key: number) => T) => {
  const known = new Map<number, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = work(key);
    known.set(key, made);
    return made;
  };
};

const forEachCell = (
  { row, column, rowCount, columnCount }: CellRange,
  grid: readonly Uint32Array[],
  change: (cells: Uint32Array, at: number, across: number) => void,
): void => {
  for (let at = row; at < row + rowCount; at += 1) {
    const cells = grid[at];
    if (cells === undefined) continue;
    const end = Math.min(column + columnCount, cells.length);
    for (let across = column; across < end; across += 1) change(cells, at, across);
  }
};

/**
 * What the blocks of a sheet come to for each cell, on top of `base`. A later block adds to the looks of an earlier one and
 * replaces its lines. Cells are numbered by the blocks they lie in, so that each combination is worked out once.
 */
export const cellStylesOf = (
  { values, styles, borders }: Pick<SheetPlan, "values" | "styles" | "borders">,
  base: CellStyle,
): readonly (readonly CellStyle[])[] => {
  const looks: CellStyle[] = [base];
  const blockLooks = styles.map(({ style }) => styleOf(style));
  const lookAfter = remembered((key) => {
    const [before, block] = [Math.floor(key / styles.length), key % styles.length];
    return looks.push({ ...looks[before], ...blockLooks[block] }) - 1;
  });
  const lookGrid = values.map((cells) => new Uint32Array(cells.length));
  styles.forEach(({ range }, block) => {
    forEachCell(range, lookGrid, (cells, _, across) => {
      cells[across] = lookAfter((cells[across] ?? 0) * styles.length + block);
    });
  });
  const lineGrid = values.map((cells) => new Uint32Array(cells.length));
  borders.forEach(({ range }, block) => {
    forEachCell(range, lineGrid, (cells, at, across) => {
      cells[across] = 1 + block * edgeKinds + edgesAt(range, at, across);
    });
  });
  const lineKinds = 1 + borders.length * edgeKinds;
  const styleBy = remembered((key) => {
    const [look, line] = [Math.floor(key / lineKinds), key % lineKinds];
    const block = line === 0 ? undefined : borders[Math.floor((line - 1) / edgeKinds)];
    const lines = block === undefined ? {} : linesOf(block, (line - 1) % edgeKinds);
    return internStyle({ ...looks[look], ...lines });
  });
  return lookGrid.map((cells, row) =>
    Array.from(cells, (look, column) => styleBy(look * lineKinds + (lineGrid[row]?.[column] ?? 0))),
  );
};
