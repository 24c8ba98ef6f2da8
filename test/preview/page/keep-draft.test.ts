import type { Draft, DraftStore } from "../../../src/preview/page/draft-store";
import { keepDraft } from "../../../src/preview/page/keep-draft";
import { isSaveAsked, isSaveMessage } from "../../../src/preview/page/state/regions";

const former: Draft = { name: "前.xlsx", bytes: new Uint8Array([1]), keptAt: 1 };

const open = async (kept: Draft | null, refusal: "reads" | "writes" | null = null) => {
  const held: { draft: Draft | null } = { draft: kept };
  const told: string[] = [];
  const store: DraftStore = {
    read: () =>
      refusal === "reads" ? Promise.reject(new Error("denied")) : Promise.resolve(held.draft),
    write: (draft) => {
      if (refusal !== null) return Promise.reject(new Error("QuotaExceededError"));
      held.draft = draft;
      return Promise.resolve();
    },
    clear: () => {
      held.draft = null;
      return Promise.resolve();
    },
  };
  const keeper = keepDraft({
    store,
    now: () => 9,
    ask: () => told.push("ask"),
    onFound: ({ name }) => told.push(`found ${name}`),
    onRefused: () => told.push("refused"),
  });
  await keeper.look();
  return { keeper, held, told };
};

const bytes = new Uint8Array([2]);

describe("ブラウザーに残す控え", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test("変更が止まって少ししてから1度だけ残し、保存すれば消す", async () => {
    const { keeper, held, told } = await open(null);
    keeper.changed();
    keeper.changed();
    jest.runAllTimers();
    expect(told).toEqual(["ask"]);
    keeper.made("案.xlsx", bytes);
    expect(held.draft).toEqual({ name: "案.xlsx", bytes, keptAt: 9 });
    keeper.saved();
    expect(held.draft).toBeNull();
    // What was asked for before it was saved comes too late.
    keeper.made("案.xlsx", bytes);
    expect(held.draft).toBeNull();
  });

  test("前の控えがあれば知らせ、どうするか決まるまで、消しも上書きもしない", async () => {
    const { keeper, held, told } = await open(former);
    expect(told).toEqual(["found 前.xlsx"]);
    keeper.saved();
    keeper.changed();
    jest.runAllTimers();
    keeper.made("案.xlsx", bytes);
    expect([held.draft, told]).toEqual([former, ["found 前.xlsx"]]);
    keeper.decided();
    jest.runAllTimers();
    expect(told).toEqual(["found 前.xlsx", "ask"]);
  });

  test.each(["reads", "writes"] as const)(
    "ブラウザーが断れば（%s）、1度だけ知らせ、そのまま使える",
    async (refusal) => {
      const { keeper, told } = await open(null, refusal);
      for (let times = 0; times < 2; times += 1) {
        keeper.changed();
        jest.runAllTimers();
        keeper.made("案.xlsx", bytes);
        await Promise.resolve();
        await Promise.resolve();
      }
      expect(told).toEqual(["ask", "refused", "ask"]);
    },
  );
});

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

test.each([
  [{ ...plain, key: "s", ctrlKey: true }, true],
  [{ ...plain, key: "S", metaKey: true }, true],
  [{ ...plain, key: "s" }, false],
  [{ ...plain, key: "s", ctrlKey: true, shiftKey: true }, false],
  [{ ...plain, key: "a", ctrlKey: true }, false],
])("Ctrl+S だけが保存: %j", (keys, expected) => {
  expect(isSaveAsked(keys)).toBe(expected);
});

test("枠からの知らせのうち、保存だけを保存と読む", () => {
  expect([{ kind: "save" }, { kind: "leave" }, "save", null].map(isSaveMessage)).toEqual([
    ...[true, false, false, false],
  ]);
});
