import { withEntriesFirst } from "../../../src/preview/grid/edits/entries-first";

describe("入力の直後にしたこと", () => {
  const log: string[] = [];
  const note =
    (name: string) =>
    (...given: readonly unknown[]): void => {
      log.push([name, ...given.map((one) => JSON.stringify(one))].join(" "));
    };
  const events = withEntriesFirst(
    {
      onEntered: note("入力"),
      onSelected: note("選択"),
      onEditing: note("編集"),
      onInserted: note("挿入"),
      onDeleted: note("削除"),
      onUndo: note("元に戻す"),
      onRedo: note("やり直し"),
    },
    note("前の入力"),
  );
  beforeEach(() => {
    log.length = 0;
  });
  const lines = { axis: "row", first: 1, count: 2 } as const;

  test.each([
    [
      "入力",
      () => {
        events.onEntered("s", []);
      },
      '入力 "s" []',
    ],
    [
      "挿入",
      () => {
        events.onInserted("s", lines);
      },
      `挿入 "s" ${JSON.stringify(lines)}`,
    ],
    [
      "削除",
      () => {
        events.onDeleted("s", lines);
      },
      `削除 "s" ${JSON.stringify(lines)}`,
    ],
    [
      "元に戻す",
      () => {
        events.onUndo();
      },
      "元に戻す",
    ],
    [
      "やり直し",
      () => {
        events.onRedo();
      },
      "やり直し",
    ],
  ])("%sは、前の入力のあとに伝わる", (_, act, expected) => {
    act();
    expect(log).toEqual(["前の入力", expected]);
  });
  test("選択は、入力を待たない", () => {
    events.onSelected("s", "A1");
    expect(log).toEqual(['選択 "s" "A1"']);
  });
});
