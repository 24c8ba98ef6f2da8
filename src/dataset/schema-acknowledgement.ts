import * as z from "zod/mini";
import { filledText, isoDay, listOf, text } from "./schema-parts";

export const acknowledgementsFormat = "renkei-totsugo-acknowledgements";
export const acknowledgementsVersion = 1;

const described = (description: string) => z.meta({ description });

/** 確認済み or 照会中, as the file of the command line holds it. */
const acknowledgement = z
  .strictObject({
    kind: z.exactOptional(
      z.literal("inquiry").check(described("照会中の記録。確認済みの記録にはない")),
    ),
    fingerprint: z
      .string()
      .check(
        z.regex(/^[0-9a-f]{16}$/, { error: "点検の結果にある16桁の識別子(0-9 a-f)" }),
        described("指摘の識別子。比べた値が変わると変わる"),
      ),
    rule: filledText.check(described("点検の識別子")),
    ruleTitle: z.string().check(described("点検の名称")),
    place: text.check(described("場所")),
    message: text.check(described("確認したときの指摘の文")),
    stated: text.check(described("確認したときの資料の値")),
    computed: text.check(described("確認したときの照合した値")),
    reason: filledText.check(described("このままでよいと判断した理由")),
    confirmedBy: filledText.check(described("確認した人の名前")),
    confirmedOn: isoDay.check(described("確認した日")),
    withdrawn: z
      .nullable(z.strictObject({ on: isoDay, by: filledText }))
      .check(described("取り消した日と人。有効な間は null")),
  })
  .check(z.meta({ id: "Acknowledgement", description: "指摘の確認" }));

/** What the file holds below its format and version, oldest first. */
export const acknowledgementsRecord = z.strictObject({ acknowledgements: listOf(acknowledgement) });

/** The published file. */
export const acknowledgementsFile = z.strictObject({
  format: z.literal(acknowledgementsFormat),
  version: z.literal(acknowledgementsVersion),
  ...acknowledgementsRecord.shape,
});
