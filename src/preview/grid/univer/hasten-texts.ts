import { CellValueType, InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { OpenUniver } from "./open-univer";

/**
 * Univer looks at every text each time it draws, whether it could be a number, for a mark that we never show: more than half of
 * the time of drawing. Plain texts are drawn as they are.
 */
export const hastenTexts = ({ injector }: OpenUniver): void => {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: 100,
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (cell, { workbook, rawData }, next) => {
      const isText = cell?.t === CellValueType.STRING && !rawData?.f;
      const format = isText ? workbook.getStyles().getStyleByCell(rawData)?.n?.pattern : undefined;
      const isPlain = format === undefined || format === "@" || !format.includes("@");
      return isText && isPlain ? cell : next(cell);
    },
  });
};
