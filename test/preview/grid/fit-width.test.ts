import { fittingFreeze, fittingZoom } from "../../../src/preview/grid/model/fit-width";
import { shown } from "./sheets";

/** Two frozen columns of 300 px, and others. */
const sheet = {
  ...shown({ frozen: { rows: 4, columns: 2 } }),
  columns: new Map([0, 1].map((column) => [column, { size: 300, isHidden: false, style: null }])),
};

describe("固定した列と画面の幅", () => {
  test.each([
    ["広ければ、そのまま", 1000, 1],
    ["足りなければ、列が6割に収まるまで縮める", 800, 0.8],
    ["倍率は5%刻みで、切り下げる", 790, 0.75],
    ["読めないほどに縮めるしかないなら、縮めない", 500, 1],
  ])("%s", (_, width, zoom) => {
    expect(fittingZoom(sheet, width)).toBeCloseTo(zoom);
  });

  test("固定した列がなければ縮めない", () => {
    expect(fittingZoom({ ...sheet, frozen: { rows: 4, columns: 0 } }, 300)).toBe(1);
  });

  test("縮めても収まらない列は固定しない。行は固定したまま", () => {
    expect(fittingFreeze(sheet, 1000)).toEqual({ rows: 4, columns: 2 });
    expect(fittingFreeze(sheet, 999)).toEqual({ rows: 4, columns: 0 });
  });
});
