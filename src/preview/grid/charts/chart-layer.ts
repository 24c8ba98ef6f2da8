import {
  IRenderManagerService,
  SheetExtension,
  Spreadsheet,
  type SpreadsheetSkeleton,
  type UniverRenderingContext,
} from "@univerjs/preset-sheets-core";
import type { CellStyle, SheetSnapshot } from "../../../standin/workbook";
import type { DrawChart } from "../grid";
import { workbookId, type OpenUniver } from "../univer/open-univer";
import type { ShownLine, ShownSheet } from "../model/shown-sheet";
import { standardHeight, standardWidth } from "../model/sizes";
import { chartPlace, type Lines } from "./chart-place";

interface Picture {
  readonly chart: SheetSnapshot["charts"][number];
  readonly svg: string;
  readonly image: HTMLImageElement;
}

export interface ChartLayer {
  /** Draws the charts of a sheet anew where they, or their cells, have changed. */
  readonly show: (sheet: SheetSnapshot, styles: readonly CellStyle[], shown: ShownSheet) => void;
}

/** Where the lines of a sheet begin, before Univer has measured it. */
const shownLines = ({ columns, rows }: ShownSheet): Lines => {
  const sum = (lines: ReadonlyMap<number, ShownLine>, standard: number, count: number): number =>
    Array.from({ length: count }, (_line, index) => {
      const line = lines.get(index);
      return line?.isHidden === true ? 0 : (line?.size ?? standard);
    }).reduce((one, other) => one + other, 0);
  return {
    columnAt: (column) => sum(columns, standardWidth, column),
    rowAt: (row) => sum(rows, standardHeight, row),
  };
};

/** A sum per line, as Univer keeps them: the end of each line. */
const linesOf = ({
  columnWidthAccumulation,
  rowHeightAccumulation,
}: SpreadsheetSkeleton): Lines => {
  const at = (ends: readonly number[], line: number): number =>
    line <= 0 ? 0 : (ends[Math.min(line, ends.length) - 1] ?? 0);
  return {
    columnAt: (column) => at(columnWidthAccumulation, column),
    rowAt: (row) => at(rowHeightAccumulation, row),
  };
};

/** Paints above cells and lines, and below what is selected. Nobody can take hold of it. */
class ChartExtension extends SheetExtension {
  override uKey = "WorkbookCharts";
  override Z_INDEX = 60;
  constructor(
    private readonly paint: (ctx: UniverRenderingContext, skeleton: SpreadsheetSkeleton) => void,
  ) {
    super();
  }
  override draw(ctx: UniverRenderingContext, _scale: unknown, skeleton: SpreadsheetSkeleton): void {
    this.paint(ctx, skeleton);
  }
}

const imageOf = (svg: string, onLoaded: () => void): HTMLImageElement => {
  const image = new Image();
  image.addEventListener("load", onLoaded, { once: true });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  return image;
};

/** Shows the charts of the sheets as pictures over their cells. */
export const newChartLayer = (open: OpenUniver, drawChart: DrawChart): ChartLayer => {
  const pictures = new Map<string, readonly Picture[]>();
  const view = open.injector.get(IRenderManagerService).getRenderById(workbookId)?.mainComponent;
  const repaint = (): void => {
    view?.makeForceDirty(true);
    view?.makeDirty(true);
  };
  if (view instanceof Spreadsheet) {
    view.register(
      new ChartExtension((ctx, skeleton) => {
        for (const { chart, image } of pictures.get(skeleton.worksheet.getSheetId()) ?? []) {
          const { left, top, width, height } = chartPlace(chart, linesOf(skeleton));
          // A picture that cannot be read would take all the cells with it.
          if (image.complete && image.naturalWidth > 0)
            ctx.drawImage(image, left, top, width, height);
        }
      }),
    );
  }
  return {
    show: (sheet, styles, shown) => {
      const former = pictures.get(sheet.id) ?? [];
      const next = sheet.charts.flatMap((chart): readonly Picture[] => {
        const { width, height } = chartPlace(chart, shownLines(shown));
        const svg =
          width > 0 && height > 0 ? drawChart(chart, sheet, styles, { width, height }) : null;
        if (svg === null) return [];
        const same = former.find((one) => one.svg === svg);
        return [{ chart, svg, image: same?.image ?? imageOf(svg, repaint) }];
      });
      pictures.set(sheet.id, next);
      if (former.length + next.length > 0) repaint();
    },
  };
};
