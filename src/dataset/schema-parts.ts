import * as z from "zod/mini";
import { isCalendarDate, parseIsoDate, undatedWords } from "../domain";

/*
 * The parts that several records of the published formats share. Every `error` is the Japanese name of what is
 * expected; `load-fault.ts` puts it into its sentence.
 */

/** An array that cannot be written to, as the domain declares its lists. */
export const listOf = <Item extends z.core.SomeType>(
  item: Item,
): z.ZodMiniReadonly<z.ZodMiniArray<Item>> => z.readonly(z.array(item));

const wholeNumber = (minimum: number, maximum: number, expected: string) =>
  z
    .int({ error: expected })
    .check(
      z.minimum(minimum, { error: expected, abort: true }),
      z.maximum(maximum, { error: expected, abort: true }),
    );

const largest = Number.MAX_SAFE_INTEGER;

export const text = z.string();
export const filledText = z.string().check(z.minLength(1, { error: "1文字以上の文字列" }));
export const count = wholeNumber(0, largest, "0以上の整数");
export const ordinal = wholeNumber(1, largest, "1以上の整数");
const thousandYen = wholeNumber(0, largest, "0以上の整数(千円)");
/** Four digits, so that dates and headings can print it. */
export const year = wholeNumber(1000, 9999, "西暦4桁の年");

export const documentKind = z.enum(["vision", "status-list", "agreement", "amendment", "revision"]);

export const partialDate = z
  .strictObject({
    year: wholeNumber(0, 9999, "西暦4桁の年(日付のない資料は0)"),
    month: z.nullable(wholeNumber(1, 12, "1から12までの月")),
    day: z.nullable(wholeNumber(1, 31, "1から31までの日")),
  })
  .check(
    z.refine(isCalendarDate, { error: "暦にある日付" }),
    z.meta({ id: "PartialDate", description: "日付。資料に日や月がないときは null" }),
  );

/** A day that exists, `2025-04-01`. */
export const isoDay = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: "「2025-04-01」の形の日付" }),
  z.refine((value) => parseIsoDate(value) !== null, { error: "暦にある日付" }),
);

/** A date as far as a document prints it: `2023-03`; 「日付なし」 where it prints none. */
export const printedDate = z.string().check(
  z.regex(new RegExp(`^(?:\\d{4}(-\\d{2}){0,2}|${undatedWords})$`, "u"), {
    error: `「2025-04-01」か「2025-04」の形の日付、または「${undatedWords}」`,
  }),
  z.refine((value) => value === undatedWords || parseIsoDate(value) !== null, {
    error: "暦にある日付",
  }),
);

export const source = z
  .strictObject({
    document: filledText,
    line: ordinal,
    text,
    page: z.exactOptional(count),
  })
  .check(z.meta({ id: "Source", description: "出典。資料の何行目に何と書かれているか" }));

export const sourcedText = z
  .strictObject({ value: text, source })
  .check(z.meta({ id: "SourcedText", description: "文と、それを読み取った行" }));

const bullet = z.strictObject({
  text,
  get children() {
    return z.readonly(z.array(bullet));
  },
});
bullet.register(z.globalRegistry, { id: "Bullet", description: "箇条書きの項目" });

export const sourcedBullets = z
  .strictObject({ bullets: listOf(bullet), source })
  .check(z.meta({ id: "SourcedBullets", description: "箇条書きと、それを読み取った行" }));

export const amount = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("decided"), thousandYen }),
    z.strictObject({ kind: z.literal("undecided") }),
    z.strictObject({ kind: z.literal("blank") }),
    z.strictObject({ kind: z.literal("unreadable"), raw: text }),
  ])
  .check(
    z.meta({
      id: "Amount",
      description: "金額(千円の整数)、未定(undecided)、空欄(blank)、読めない文字(unreadable)の別",
    }),
  );
