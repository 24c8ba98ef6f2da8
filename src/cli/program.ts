import { Argument, Command, CommanderError, Option } from "commander";
import packageJson from "../../package.json";
import type { PartialDate } from "../domain";
import { parseAsOf, today } from "./as-of";
import { acknowledgeFinding, type AcknowledgeOptions } from "./commands/acknowledge";
import { check, checkFormats, type CheckOptions } from "./commands/check";
import { compare, compareFormats, type CompareOptions } from "./commands/compare";
import { dataset, type DatasetOptions } from "./commands/dataset";
import { exportTables, type ExportOptions } from "./commands/export";
import { run, type RunOptions } from "./commands/run";
import { project, projectVerbs, type ProjectOptions } from "./commands/project";
import { readFormats, readOne, type ReadOptions } from "./commands/read";
import { revise, type ReviseOptions } from "./commands/revise";
import { listRules, type RulesOptions } from "./commands/rules";
import { schema, schemaFiles, type SchemaOptions } from "./commands/schema";
import { start, type StartOptions } from "./commands/start";
import { workbook, type WorkbookOptions } from "./commands/workbook";
import { inputUnusable, nothingOpen } from "./exit-code";
import { inJapanese } from "./japanese-errors";
import { helpInJapanese } from "./japanese-help";
import {
  asOfOption,
  checkOptions,
  datasetOption,
  formatOption,
  listDateOption,
  newNamesOption,
  parseAdopted,
  portOption,
  seedsOption,
  settingsOption,
  verboseOption,
  workbookOption,
} from "./options";
import type { Terminal } from "./terminal";

type CheckArguments = Omit<CheckOptions, "asOf"> & { readonly asOf?: PartialDate };

type RunArguments = Omit<RunOptions, "asOf"> & { readonly asOf?: PartialDate };

type WorkbookArguments = Omit<WorkbookOptions, "asOf"> & { readonly asOf?: PartialDate };

type ReviseArguments = Omit<ReviseOptions, "on"> & { readonly on?: PartialDate };

type ProjectArguments = Omit<ProjectOptions, "on"> & { readonly on?: PartialDate };

type AcknowledgeArguments = Omit<AcknowledgeOptions, "asOf" | "on"> & {
  readonly asOf?: PartialDate;
  readonly on?: PartialDate;
};

const afterHelp = `
終了コード:
  0  未対応のものはありません(run と start は、終わりまで行えたとき)
  1  要修正の指摘、または決着していない読み取り上の問題があります
     確認済みの指摘は数えません。確認が失効すると、また数えます
  2  入力を使えません(資料、正本データ、引数の誤り)。何も書き出しません
     start では、画面を表示できないときもこの番号です`;

/** The command line. `done` receives the exit code of the command that ran. */
const createProgram = (terminal: Terminal, done: (exitCode: number) => void): Command => {
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

  const checking = (name: string, about: string): Command =>
    checkOptions().reduce((made, option) => made.addOption(option), command(name, about));

  checking("run", "資料を点検して結果を表示し、ブックを書き出します")
    .addOption(asOfOption())
    .addOption(listDateOption())
    .addOption(workbookOption().default("out/連携突合.xlsx"))
    .addOption(verboseOption())
    .action(async ({ asOf = today(), ...options }: RunArguments) => {
      done(await run({ ...options, asOf }, terminal));
    });
  command("start", "run を行い、ブックとパネルの画面をこのコンピューターのブラウザーに表示します")
    .addOption(seedsOption())
    .addOption(workbookOption().default("out/連携突合.xlsx"))
    .option("--dist <フォルダー>", "組み立てた画面(npm run build)のフォルダー", "dist")
    .addOption(portOption())
    .addOption(verboseOption())
    .option("--open", "ふだんのブラウザーで開きます")
    .action(async (options: StartOptions) => {
      done(await start({ ...options, asOf: today() }, terminal));
    });
  checking("check", "資料を突き合わせ、食い違いを根拠の行とともに表示します")
    .addOption(asOfOption())
    .option(
      "--since <ファイル>",
      "前回の結果(check --format json)。新しい指摘となくなった指摘を示します",
    )
    .option(
      "--workbook <ファイル>",
      "連携突合で作ったブック(.xlsx)。入力された値を資料と突き合わせます",
    )
    .addOption(formatOption(checkFormats))
    .addOption(verboseOption())
    .option("--out <ファイル>", "書き出すファイル(指定しないときは標準出力)")
    .action(async ({ asOf = today(), ...options }: CheckArguments) => {
      done(await check({ ...options, asOf }, terminal));
    });
  command("acknowledge", "指摘を1件、このままでよいと確認の記録に加えます。照会中としても残せます")
    .usage("<指摘の識別子> [オプション]")
    .argument("<指摘の識別子>", "check の結果にある16桁の識別子")
    .addOption(seedsOption())
    .addOption(datasetOption())
    .option("--acknowledgements <ファイル>", "確認の記録(JSON)。なければ作ります")
    .addOption(settingsOption())
    .option("--reason <理由>", "このままでよいと判断した理由、または尋ねた内容")
    .requiredOption("--by <名前>", "確認した人、尋ねた相手、または取り消す人")
    .option("--inquiry", "確認済みではなく、照会中として残します。指摘は未対応のままです")
    .addOption(
      new Option(
        "--on <年-月-日>",
        "確認した日、尋ねた日、または取り消す日(指定しないときは今日)",
      ).argParser(parseAsOf),
    )
    .addOption(asOfOption())
    .option("--withdraw", "確認を取り消します")
    .action(
      async (
        fingerprint: string,
        { asOf = today(), on = today(), ...options }: AcknowledgeArguments,
      ) => {
        done(await acknowledgeFinding(fingerprint, { ...options, asOf, on }, terminal));
      },
    );
  command("rules", "点検の一覧を、識別子と深刻度とともに表示します")
    .addOption(formatOption(["text", "json"]))
    .action((options: RulesOptions) => {
      done(listRules(options, terminal));
    });
  checking("workbook", "点検結果と一覧のブック(.xlsx)を書き出します")
    .addOption(asOfOption())
    .addOption(listDateOption())
    .addOption(workbookOption().makeOptionMandatory())
    .action(async ({ asOf = today(), ...options }: WorkbookArguments) => {
      done(await workbook({ ...options, asOf }, terminal));
    });
  command("dataset", "資料と判断から正本データ(JSON)を作ります")
    .addOption(seedsOption())
    .addOption(datasetOption())
    .option("--revision <ファイル>", "改訂案(JSON)。その変更を採った正本データを作ります")
    .option("--out <ファイル>", "書き出すファイル(指定しないときは標準出力)")
    .action(async (options: DatasetOptions) => {
      done(await dataset(options, terminal));
    });
  command("read", "資料を1つ読み、読み取った行か表を表示します(PDF、Word、Excel、CSV、テキスト)")
    .usage("<ファイル> [オプション]")
    .argument("<ファイル>", "読む資料")
    .addOption(formatOption(readFormats))
    .option("--out <ファイル>", "書き出すファイル(指定しないときは標準出力)")
    .action(async (file: string, options: ReadOptions) => {
      done(await readOne(file, options, terminal));
    });
  command("compare", "2つの版(資料のフォルダーか正本データ)の違いを表示します")
    .usage("<前の版> <後の版> [オプション]")
    .argument("<前の版>", "資料のフォルダー、または正本データ(JSON)")
    .argument("<後の版>", "資料のフォルダー、または正本データ(JSON)")
    .addOption(formatOption(compareFormats))
    .option("--out <ファイル>", "書き出すファイル(指定しないときは標準出力)")
    .action(async (before: string, after: string, options: CompareOptions) => {
      done(await compare(before, after, options, terminal));
    });
  command("revise", "ブックに入力された値を挙げ、改訂案(JSON)に採ります")
    .addOption(seedsOption())
    .addOption(datasetOption())
    .requiredOption("--workbook <ファイル>", "連携突合で作り、入力したブック(.xlsx)")
    .requiredOption("--by <名前>", "改訂案に採る人")
    .addOption(new Option("--on <年-月-日>", "採った日(指定しないときは今日)").argParser(parseAsOf))
    .option("--reason <理由>", "変更の理由")
    .addOption(new Option("--adopt <番号,…>", "採る入力の番号、または all").argParser(parseAdopted))
    .option("--out <ファイル>", "書き出す改訂案")
    .action(async ({ on = today(), ...options }: ReviseArguments) => {
      done(await revise({ ...options, on }, terminal));
    });
  command("project", "事業の追加・終了・改称・移動・統合・分割を、改訂案(JSON)に加えます")
    .usage("<することの別> <事業…> --revision <ファイル> --by <名前> [オプション]")
    .addArgument(
      new Argument(
        "<することの別>",
        "add 追加、end 終了、rename 改称、move 移動、merge 統合、split 分割",
      ).choices(projectVerbs),
    )
    .argument("<事業...>", "事業の名前(merge では2つ以上)")
    .addOption(seedsOption())
    .addOption(datasetOption())
    .requiredOption("--revision <ファイル>", "加える改訂案(JSON)。なければ作ります")
    .requiredOption("--by <名前>", "決めた人")
    .addOption(new Option("--on <年-月-日>", "決めた日(指定しないときは今日)").argParser(parseAsOf))
    .option("--reason <理由>", "変更の理由")
    .option("--initiative <連携取組>", "追加や移動の先の連携取組")
    .addOption(newNamesOption())
    .action(
      async (
        verb: (typeof projectVerbs)[number],
        names: readonly string[],
        { on = today(), ...options }: ProjectArguments,
      ) => {
        done(await project(verb, names, { ...options, on }, terminal));
      },
    );
  command("export", "正本データを表(CSV)と datapackage.json に書き出します")
    .addOption(seedsOption())
    .addOption(datasetOption())
    .requiredOption("--out <フォルダー>", "書き出すフォルダー")
    .action(async (options: ExportOptions) => {
      done(await exportTables(options, terminal));
    });
  command("schema", "正本データなどの形式(JSON Schema)を書き出します")
    .addOption(
      new Option("--of <ファイルの種類>", "正本データ、改訂案、確認の記録、設定の別")
        .choices(schemaFiles)
        .default("dataset"),
    )
    .option("--out <ファイル>", "書き出すファイル(指定しないときは標準出力)")
    .action(async (options: SchemaOptions) => {
      done(await schema(options, terminal));
    });
  return program;
};

/** Asking for help or the version is no error; a command line without a command is one. */
const wasAnswered = ({ code }: CommanderError): boolean =>
  code === "commander.helpDisplayed" || code === "commander.version";

/** Runs one command line (without the program's own name) and gives its exit code. Throws only for defects. */
export const runCli = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  let exitCode = nothingOpen;
  const program = createProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (wasAnswered(error)) return nothingOpen;
    terminal.writeError(
      error.code === "commander.help"
        ? "コマンドを指定してください。\n"
        : `${inJapanese(error.message)}\n`,
    );
    return inputUnusable;
  }
};
