import { scrollToSee } from "../../../src/preview/grid/model/scroll-to-see";

const view = { frozenEnd: 200, room: 300, scroll: 100 };

test.each([
  ["固定した側の行や列では動かない", { start: 50, end: 150 }, 100],
  ["見えていれば動かない", { start: 320, end: 580 }, 100],
  ["固定した側に隠れていれば、始まりまで戻す", { start: 260, end: 320 }, 60],
  ["端の外にあれば、終わりまで進める", { start: 560, end: 620 }, 120],
  ["入りきらなければ、始まりを見せる", { start: 560, end: 960 }, 360],
])("%s", (_title, { start, end }, scroll) => {
  expect(scrollToSee({ ...view, start, end })).toBe(scroll);
});
