import { settingValue } from "../settings";
import { mainSheet, within, type Trial } from "./trial";

const kilobyte = 1024;
const settingKey = "renkei-totsugo.self-test";

/** Japanese text takes three bytes a character. */
const japanese = (kilobytes: number): string => "字".repeat((kilobytes * kilobyte) / 3);

const keepSetting = async (context: Excel.RequestContext, value: string): Promise<string> => {
  context.workbook.settings.add(settingKey, value);
  await context.sync();
  const { settings } = context.workbook;
  settings.load("items/key,items/value");
  await context.sync();
  const byKey = settings.getItemOrNullObject(settingKey);
  byKey.load("value");
  await context.sync();
  const listed: unknown = settings.items.find(({ key }) => key === settingKey)?.value;
  const found = settingValue(byKey);
  if (listed !== found) return "一覧と名前で違う";
  return found === value ? "そのまま" : `${String(String(found).length)}字`;
};

const rowCount = 200;
const columnCount = 10;
/** 600 KB in 2,000 cells. */
const large = Array.from({ length: rowCount }, () =>
  Array.from({ length: columnCount }, () => "字".repeat(100)),
);

const largeRange = (context: Excel.RequestContext): Excel.Range =>
  mainSheet(context).getRangeByIndexes(500, 0, rowCount, columnCount);

const eventPatience = 3_000;

/** Sizes, and what Excel tells by itself. */
export const limitTrials: readonly Trial[] = [
  {
    title: "ブックの設定",
    expected: ["そのまま"],
    remedy: null,
    run: async (context) => {
      await keepSetting(context, "一度目");
      return keepSetting(context, "二度目");
    },
  },
  {
    title: "ブックの設定 500 KB",
    expected: ["そのまま"],
    remedy: null,
    run: async (context) => {
      const answer = await keepSetting(context, japanese(500));
      context.workbook.settings.add(settingKey, "");
      await context.sync();
      return answer;
    },
  },
  {
    title: "600 KBの書き込み",
    expected: ["受け付けた"],
    remedy: "大きすぎる要求は、シートを減らすように伝えます。",
    run: async (context) => {
      largeRange(context).formulas = large;
      await context.sync();
      return "受け付けた";
    },
  },
  {
    title: "600 KBの読み取り",
    expected: ["そのまま", "値なし", "ResponsePayloadSizeLimitExceeded"],
    remedy: null,
    run: async (context) => {
      const range = largeRange(context);
      range.load("formulas");
      await context.sync();
      const answer: unknown = range.formulas;
      if (!Array.isArray(answer)) return "値なし";
      return JSON.stringify(answer) === JSON.stringify(large) ? "そのまま" : "違う値";
    },
  },
  {
    title: "編集と選択の知らせ",
    expected: ["届いた"],
    remedy: "届かない編集があっても、点検は毎回すべてを読み直します。",
    run: async (context) => {
      let hear = (): void => undefined;
      const heard = new Promise<string>((resolve) => {
        hear = () => {
          resolve("届いた");
        };
      });
      const onEvent = (): Promise<void> => {
        hear();
        return Promise.resolve();
      };
      const { workbook } = context;
      const changed = workbook.worksheets.onChanged.add(onEvent);
      const selected = workbook.onSelectionChanged.add(() => Promise.resolve());
      await context.sync();
      mainSheet(context).getRange("A94").formulas = [["知らせ"]];
      await context.sync();
      const answer = await within(eventPatience, heard, () => "届かない");
      changed.remove();
      selected.remove();
      await context.sync();
      return answer;
    },
  },
];
