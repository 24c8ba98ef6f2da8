import * as z from "zod/mini";
import { faultAt, formatPath, isRecord, type Fault } from "../dataset/load-fault";
import { filledText, listOf } from "../dataset/schema-parts";
import { nearestName } from "./nearest-name";
import { ruleComplaint } from "./rule-codes";

export const settingsFormat = "renkei-totsugo-settings";
export const settingsVersion = 1;

/** Beside the documents, or beside the dataset. */
export const settingsFileName = "renkei-totsugo.json";

/** 設定: what a folder of documents says about its checks. How severe a finding is cannot be set. */
export const settingsRecord = z.object({
  rules: z.exactOptional(
    listOf(filledText).check(z.meta({ description: "行う点検の識別子。書かないときはすべて" })),
  ),
  skip: z.exactOptional(listOf(filledText).check(z.meta({ description: "行わない点検の識別子" }))),
  /** Beside the settings file, or from the root. */
  acknowledgements: z.exactOptional(
    filledText.check(z.meta({ description: "確認の記録のファイル。この設定のファイルからの場所" })),
  ),
});

export type Settings = z.output<typeof settingsRecord>;

/** The JSON Schema (draft 2020-12) of a settings file. */
export const settingsJsonSchema = (): unknown => ({
  title: "連携突合の設定",
  ...z.toJSONSchema(
    z.strictObject({
      format: z.literal(settingsFormat),
      version: z.literal(settingsVersion),
      ...settingsRecord.shape,
    }),
    { io: "input" },
  ),
});

const keys = Object.keys(settingsRecord.shape);

const keyMessage = (key: string): string => {
  if (key === "severity") return "深刻度は変えられません。この項目を取り除いてください。";
  const near = nearestName(key, [...keys, "format", "version"]);
  const hint = near === null ? `使えるのは ${keys.join(", ")} です。` : `「${near}」でしょうか。`;
  return `「${key}」という項目はこの形式にありません。${hint}取り除くか、項目名を直してください。`;
};

const codeFaults = (key: "rules" | "skip", value: unknown): readonly Fault[] => {
  if (!Array.isArray(value)) return [];
  const items: readonly unknown[] = value;
  return items.flatMap((item, index) => {
    if (typeof item !== "string" || item === "") return [];
    const message = ruleComplaint(item);
    return message === null ? [] : [{ path: formatPath([key, index]), message }];
  });
};

/** Unknown items and unknown rules, each with the known name next to it. */
export const settingsFaults = (value: unknown): readonly Fault[] => {
  if (!isRecord(value)) return [];
  const unknown = Object.keys(value).filter((key) => !keys.includes(key));
  return [
    ...unknown.map((key) => ({ path: formatPath([key]), message: keyMessage(key) })),
    ...codeFaults("rules", value["rules"]),
    ...codeFaults("skip", value["skip"]),
    ...(Array.isArray(value["rules"]) && value["rules"].length === 0
      ? [faultAt(["rules"], [], "1つ以上の点検の識別子")]
      : []),
  ];
};
