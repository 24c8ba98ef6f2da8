import { Command, InvalidArgumentError, Option } from "commander";
import packageJson from "../../package.json";
import type { PartialDate } from "../domain";
import { parseAsOf, today } from "./as-of";
import { check } from "./commands/check";
import { dataset, type DatasetOptions } from "./commands/dataset";
import { exportTables, type ExportOptions } from "./commands/export";
import { run } from "./commands/run";
import { schema, type SchemaOptions } from "./commands/schema";
import { workbook, type WorkbookOptions } from "./commands/workbook";
import { helpInJapanese } from "./japanese-help";
import type { InputOptions } from "./load-input";
import type { Terminal } from "./terminal";

interface CheckArguments extends InputOptions {
  readonly asOf?: PartialDate;
  readonly format: "text" | "json";
}

const seedsOption = (): Option =>
  new Option("--seeds <フォルダー>", "資料(.txt)と decisions.json のフォルダー").default("seeds");

const datasetOption = (): Option =>
  new Option("--dataset <ファイル>", "資料の代わりに読む正本データ(JSON)").conflicts("seeds");

const asOfOption = (meaning: string): Option =>
  new Option("--as-of <年-月-日>", meaning).argParser(parseAsOf);

const checkDate = "点検日(指定しないときは今日)";
const listDate = "取組状況一覧の現在日(指定しないときは資料の日付)";

const formatOption = (): Option =>
  new Option("--format <形式>", "出力の形式").choices(["text", "json"]).default("text");

const workbookPath = (value: string): string => {
  if (/[^/\\]\.xlsx$/iu.test(value)) return value;
  throw new InvalidArgumentError("拡張子が .xlsx のファイル名を指定してください。");
};

const workbookOption = (): Option =>
  new Option("--out <ファイル>", "書き出す .xlsx ファイル").argParser(workbookPath);

const afterHelp = `
終了コード:
  0  未対応のものはありません(run は、ブックを書き出せたとき)
  1  要修正の指摘、または決着していない読み取り上の問題があります
  2  入力を使えません(資料、正本データ、引数の誤り)。何も書き出しません`;

/** The command line. `done` receives the exit code of the command that ran. */
export const createProgram = (terminal: Terminal, done: (exitCode: number) => void): Command => {
  const program = helpInJapanese(new Command("renkei-totsugo"))
    .description(packageJson.description)
    .usage("<コマンド> [オプション]")
    .version(packageJson.version, "-V, --version", "版の番号を表示します")
    .option("--debug", "不具合のときに詳しい記録を表示します")
    .addHelpText("after", afterHelp)
    .configureOutput({
      writeOut: terminal.writeOut,
      writeErr: terminal.writeError,
      outputError: () => undefined,
      ...(terminal.width === null ? {} : { getOutHelpWidth: () => terminal.width ?? 80 }),
    })
    .exitOverride();

  const command = (name: string, about: string): Command =>
    helpInJapanese(program.command(name))
      .description(about)
      .usage("[オプション]")
      .allowExcessArguments(false);

  command("run", "資料を点検して結果を表示し、ブックを書き出します")
    .addOption(seedsOption())
    .addOption(workbookOption().default("out/連携突合.xlsx"))
    .action(async (options: WorkbookOptions) => {
      done(await run({ ...options, checkedOn: today() }, terminal));
    });
  command("check", "資料を突き合わせ、食い違いを根拠の行とともに表示します")
    .addOption(seedsOption())
    .addOption(datasetOption())
    .addOption(asOfOption(checkDate))
    .addOption(formatOption())
    .action(async ({ asOf = today(), ...options }: CheckArguments) => {
      done(await check({ ...options, asOf }, terminal));
    });
  command("workbook", "点検結果と一覧のブック(.xlsx)を書き出します")
    .addOption(seedsOption())
    .addOption(datasetOption())
    .addOption(asOfOption(listDate))
    .addOption(workbookOption().makeOptionMandatory())
    .action(async (options: WorkbookOptions) => {
      done(await workbook(options, terminal));
    });
  command("dataset", "資料と判断から正本データ(JSON)を作ります")
    .addOption(seedsOption())
    .option("--out <ファイル>", "書き出すファイル(指定しないときは標準出力)")
    .action(async (options: DatasetOptions) => {
      done(await dataset(options, terminal));
    });
  command("export", "正本データを表(CSV)と datapackage.json に書き出します")
    .addOption(seedsOption())
    .addOption(datasetOption())
    .requiredOption("--out <フォルダー>", "書き出すフォルダー")
    .action(async (options: ExportOptions) => {
      done(await exportTables(options, terminal));
    });
  command("schema", "正本データの形式(JSON Schema)を書き出します")
    .option("--out <ファイル>", "書き出すファイル(指定しないときは標準出力)")
    .action(async (options: SchemaOptions) => {
      done(await schema(options, terminal));
    });
  return program;
};
