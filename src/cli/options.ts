import { InvalidArgumentError, Option } from "commander";
import { parseAsOf } from "./as-of";
import { settingsFileName } from "./settings-record";
import { parseRuleCodes } from "./rule-codes";
import { parsePort, usualPort } from "./serve/port";
import { usualSeeds } from "./usual-seeds";

export const seedsOption = (): Option =>
  new Option(
    "--seeds <フォルダー>",
    "資料(テキスト、PDF、Word、Excel)と decisions.json のフォルダー",
  ).default(usualSeeds);

export const datasetOption = (): Option =>
  new Option("--dataset <ファイル>", "資料の代わりに読む正本データ(JSON)").conflicts("seeds");

export const asOfOption = (): Option =>
  new Option("--as-of <年-月-日>", "点検日(指定しないときは今日)").argParser(parseAsOf);

export const listDateOption = (): Option =>
  new Option(
    "--list-date <年-月-日>",
    "取組状況一覧の現在日(指定しないときは資料の日付)",
  ).argParser(parseAsOf);

export const formatOption = (formats: readonly string[]): Option =>
  new Option("--format <形式>", "出力の形式").choices(formats).default("text");

const acknowledgementsOption = (): Option =>
  new Option("--acknowledgements <ファイル>", "確認の記録(JSON)。確認済みの指摘をそう示します");

export const settingsOption = (): Option =>
  new Option(
    "--settings <ファイル>",
    `設定(JSON)。指定しないときは、資料のフォルダーに ${settingsFileName} があれば使います`,
  );

/** What every command that checks takes. */
export const checkOptions = (): readonly Option[] => [
  seedsOption(),
  datasetOption(),
  acknowledgementsOption(),
  new Option("--rules <点検,…>", "行う点検(識別子は rules で確認できます)").argParser(
    parseRuleCodes,
  ),
  new Option("--skip <点検,…>", "行わない点検").argParser(parseRuleCodes),
  settingsOption(),
];

const workbookPath = (value: string): string => {
  if (/[^/\\]\.xlsx$/iu.test(value)) return value;
  throw new InvalidArgumentError("拡張子が .xlsx のファイル名を指定してください。");
};

export const workbookOption = (): Option =>
  new Option("--out <ファイル>", "書き出す .xlsx ファイル").argParser(workbookPath);

/** The number of the address of `start`. */
export const portOption = (): Option =>
  new Option("--port <番号>", `アドレスの番号(指定しないときは ${usualPort})。0 なら空いている番号`)
    .argParser(parsePort)
    .default(usualPort);

export const verboseOption = (): Option =>
  new Option("--verbose", "点検の結果をすべて表示します(指定しないときは、まず見るもの)");

/** 「all」 or 「1,3」: which of the listed changes are adopted. */
export const parseAdopted = (value: string): "all" | readonly number[] => {
  if (value === "all") return "all";
  const parts = value.split(",");
  if (parts.every((part) => /^[1-9]\d{0,5}$/u.test(part))) return parts.map(Number);
  throw new InvalidArgumentError("all か、一覧の番号を「1,3」のように指定してください。");
};

/** Several values behind one option. */
export const newNamesOption = (): Option => {
  const option = new Option("--to <名前...>", "新しい名前(split では2つ以上)");
  // The library sees by itself only that ASCII names repeat.
  option.variadic = true;
  return option;
};
