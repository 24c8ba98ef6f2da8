import type { PDFPageProxy } from "pdfjs-dist";
import { initialState, type Font, type GraphicsState } from "./graphics-state";
import { multiply, type Matrix } from "./matrix";
import { itemAt, matrixOf, numberAt, numbersOf, propertyOf } from "./operands";
import type { PageDrawing, Stroke } from "./page-drawing";
import { strokesOfPath } from "./strokes-of-path";
import { newTextPen } from "./text-pen";

/** The names that pdf.js gives to the operators of a page. */
export type OperatorNames = Readonly<Record<string, number>>;

const strokingOperators = [
  "stroke",
  "closeStroke",
  "fillStroke",
  "eoFillStroke",
  "closeFillStroke",
  "closeEOFillStroke",
];
const fillingOperators = [
  "fill",
  "eoFill",
  "fillStroke",
  "eoFillStroke",
  "closeFillStroke",
  "closeEOFillStroke",
];

const pictureOperators = [
  "paintImageXObject",
  "paintInlineImageXObject",
  "paintImageMaskXObject",
  "paintInlineImageXObjectGroup",
  "paintImageXObjectRepeat",
];

/** Rendering modes 3 and 7 draw text without ink. */
const invisibleModes = [3, 7];

const fontOf = (page: PDFPageProxy, name: unknown): Font | null => {
  if (typeof name !== "string") return null;
  const objects = page.commonObjs.has(name) ? page.commonObjs : page.objs;
  if (!objects.has(name)) return null;
  const font: unknown = objects.get(name);
  return {
    isVertical: propertyOf(font, "vertical") === true,
    unit: numberAt(propertyOf(font, "fontMatrix"), 0) ?? 0.001,
  };
};

const colorOf = (operands: unknown): string | null => {
  const color = itemAt(operands, 0);
  return typeof color === "string" ? color : null;
};

const toMatrix = (transform: readonly number[]): Matrix =>
  matrixOf(transform) ?? [1, 0, 0, 1, 0, 0];

/**
 * What a page draws, from its operator list: `getTextContent` would join text across ruled lines.
 * @param turn degrees by which the page is turned further than it says, for tables that lie on their side
 */
export const readDrawing = async (
  page: PDFPageProxy,
  names: OperatorNames,
  turn: 0 | 90 | 270,
): Promise<PageDrawing> => {
  const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const nameOf = new Map(Object.entries(names).map(([name, code]) => [code, name]));
  const pen = newTextPen();
  const strokes: Stroke[] = [];
  const saved: GraphicsState[] = [];
  let state = initialState(toMatrix(viewport.transform));
  let pictures = 0;

  const set = (change: Partial<GraphicsState>): void => {
    state = { ...state, ...change };
  };
  const paint = (operands: unknown): void => {
    const operator = nameOf.get(numberAt(operands, 0) ?? -1) ?? "";
    const data = numbersOf(itemAt(itemAt(operands, 1), 0));
    if (data === null) return;
    const how = {
      fills: fillingOperators.includes(operator),
      strokes: strokingOperators.includes(operator),
    };
    strokes.push(...strokesOfPath(data, state, how));
  };
  const first = (operands: unknown): number => numberAt(operands, 0) ?? 0;

  const handlers: Readonly<Record<string, (operands: unknown) => void>> = {
    save: () => saved.push(state),
    restore: () => {
      state = saved.pop() ?? state;
    },
    transform: (operands) => {
      const matrix = matrixOf(operands);
      if (matrix !== null) set({ matrix: multiply(state.matrix, matrix) });
    },
    paintFormXObjectBegin: (operands) => {
      saved.push(state);
      const matrix = matrixOf(itemAt(operands, 0));
      if (matrix !== null) set({ matrix: multiply(state.matrix, matrix) });
    },
    paintFormXObjectEnd: () => {
      state = saved.pop() ?? state;
    },
    setStrokeRGBColor: (operands) => {
      set({ stroke: colorOf(operands) });
    },
    setFillRGBColor: (operands) => {
      set({ fill: colorOf(operands) });
    },
    constructPath: paint,
    beginText: pen.begin,
    setTextMatrix: (operands) => {
      const matrix = matrixOf(operands);
      if (matrix !== null) pen.place(matrix);
    },
    moveText: (operands) => {
      pen.move(first(operands), numberAt(operands, 1) ?? 0);
    },
    setLeading: (operands) => {
      set({ leading: -first(operands) });
    },
    setLeadingMoveText: (operands) => {
      const down = numberAt(operands, 1) ?? 0;
      set({ leading: down });
      pen.move(first(operands), down);
    },
    nextLine: () => {
      pen.move(0, state.leading);
    },
    setFont: (operands) => {
      set({ font: fontOf(page, itemAt(operands, 0)), fontSize: numberAt(operands, 1) ?? 0 });
    },
    setCharSpacing: (operands) => {
      set({ characterSpacing: first(operands) });
    },
    setWordSpacing: (operands) => {
      set({ wordSpacing: first(operands) });
    },
    setHScale: (operands) => {
      set({ horizontalScale: first(operands) / 100 });
    },
    setTextRise: (operands) => {
      set({ rise: first(operands) });
    },
    setTextRenderingMode: (operands) => {
      set({ isInvisible: invisibleModes.includes(first(operands)) });
    },
    showText: (operands) => {
      pen.show(state, itemAt(operands, 0));
    },
  };

  fnArray.forEach((code, index) => {
    const name = nameOf.get(code) ?? "";
    const operands: unknown = argsArray[index];
    handlers[name]?.(operands);
    if (pictureOperators.includes(name)) {
      const [a, b, c, d] = state.matrix;
      pictures += Math.abs(a * d - b * c);
    }
  });

  return {
    width: viewport.width,
    height: viewport.height,
    strokes,
    glyphs: pen.glyphs,
    pictureShare: pictures / (viewport.width * viewport.height),
    unmapped: pen.unmapped(),
    invisible: pen.invisible(),
  };
};
