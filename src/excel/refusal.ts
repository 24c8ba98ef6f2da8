import type { WorkbookProblem } from "../plan";
import { ClaimedByOther, type Claim } from "./claim";
import type { ExcelHost } from "./host";
import { NoAnswer } from "./patience";
import type { Refusal } from "./session";

/** Excel's limit for one request, in words. */
const words: Readonly<Record<Refusal["kind"], string>> = {
  cellEditMode:
    "セルの入力中のため、Excelが処理を受け付けませんでした。セルの入力を確定してから、もう一度実行してください。",
  accessDenied:
    "Excelが書き込みを許可しませんでした。シートかブックの保護（［校閲］タブ）、読み取り専用、閲覧モードのどれかが考えられます。解除するか、編集できる状態で開き直してから、もう一度実行してください。",
  filteredRange:
    "フィルターで絞り込まれた行があるため、書き込めませんでした。［データ］の［クリア］で絞り込みを解除してから、もう一度実行してください。",
  mergedRange:
    "結合されたセルがあるため、書き込めませんでした。表の中で結合したセルを［セル結合の解除］で戻してから、もう一度実行してください。",
  otherWorkbook:
    "別のブックが前に出ているため、Excelが処理を受け付けませんでした。このブックを前に出してから、もう一度実行してください。",
  excelBusy:
    "Excelがほかの処理をしているため、終わりませんでした。少し待ってから、もう一度実行してください。",
  claimed: "ほかの人がこのブックに書き込んでいます。終わるのを待って、もう一度実行してください。",
  otherRegion:
    "このブックは別の圏域のデータから作られています。正しいブックを開くか、そのブックの圏域の正本データを読み込んでください。",
  workbookNotEmpty:
    "動作確認は、空のブックでだけ行います。［ファイル］の［新規］で空白のブックを開き、そこでもう一度実行してください。",
  payloadTooLarge:
    "一度に送るデータが大きすぎて、Excelが受け付けませんでした。作成するシートを減らして、もう一度実行してください。",
  findingChanged:
    "点検したあとにシートの値が変わり、この指摘は今の値に当てはまりません。もう一度点検してください。",
  sheetUnusable: "書き込めないシートがあります。次の内容を確かめてください。",
  sheetGone:
    "シートが見つかりません。点検や作成のあとで、名前が変わったか、削除されたシートです。もう一度点検してください。",
  sheetHidden:
    "シートが非表示のため、セルへ移動できません。シート見出しを右クリックし、［再表示］でシートを表示してください。",
  noAnswer:
    "Excelから3分たっても返事がありませんでした。Excelに確認のウィンドウが出ていないか、ネットワークにつながっているかを確かめてから、もう一度実行してください。送ってあった書き込みは、あとから入ることがあります。",
  unreadableAnswer:
    "Excelの返事が途中で切れていて、読み取れませんでした。もう一度実行してください。続くときは、ブックを保存し、開き直してください。",
  stopped: "処理を止めました。",
  excelFailed:
    "Excelの処理が途中で止まりました。入力した内容はそのままです。もう一度実行すると、続きから書き込みます。",
};

const retriable: ReadonlySet<Refusal["kind"]> = new Set([
  "cellEditMode",
  "accessDenied",
  "filteredRange",
  "mergedRange",
  "otherWorkbook",
  "excelBusy",
  "claimed",
  "noAnswer",
  "unreadableAnswer",
  "sheetGone",
  "excelFailed",
]);

export const refuse = (
  kind: Refusal["kind"],
  problems: readonly WorkbookProblem[] = [],
): Refusal => ({ kind, message: words[kind], problems, canRetry: retriable.has(kind) });

const kindOf = (code: string): Refusal["kind"] => {
  switch (code) {
    case "InvalidOperationInCellEditMode":
      return "cellEditMode";
    case "ItemNotFound":
      return "sheetGone";
    case "AccessDenied":
      return "accessDenied";
    case "FilteredRangeConflict":
      return "filteredRange";
    case "MergedRangeConflict":
      return "mergedRange";
    case "InactiveWorkbook":
    case "InvalidSelection":
      return "otherWorkbook";
    case "Conflict":
    case "RequestAborted":
      return "excelBusy";
    case "RangeExceedsLimit":
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
      return "payloadTooLarge";
    default:
      return "excelFailed";
  }
};

const kindWithoutAnswer = {
  late: "noAnswer",
  stopped: "stopped",
  unreadable: "unreadableAnswer",
} as const satisfies Readonly<Record<NoAnswer["reason"], Refusal["kind"]>>;

const withoutAnswer = ({ reason }: NoAnswer): Refusal => {
  const refusal = refuse(kindWithoutAnswer[reason]);
  return reason === "stopped"
    ? {
        ...refusal,
        message: `${refusal.message}Excelに送ってあった書き込みは、あとから入ることがあります。`,
      }
    : refusal;
};

const clockTime = (milliseconds: number): string => {
  const at = new Date(milliseconds);
  return `${String(at.getHours())}:${String(at.getMinutes()).padStart(2, "0")}`;
};

const claimedBy = ({ name, since }: Claim): string =>
  `${name === "" ? "ほかの人" : `「${name}」さん`}が、${clockTime(since)}からこのブックに書き込んでいます。終わるのを待って、もう一度実行してください。相手の画面が途中で閉じられたときは、2分たつと書き込めるようになります。`;

/** What Excel refused, in Japanese. Anything that is no error of Excel is a defect of ours and is thrown on. */
export const refusalOf = ({ OfficeExtension: extension }: ExcelHost, error: unknown): Refusal => {
  if (error instanceof ClaimedByOther)
    return { ...refuse("claimed"), message: claimedBy(error.claim) };
  if (error instanceof NoAnswer) return withoutAnswer(error);
  if (!(error instanceof extension.Error)) throw error;
  const refusal = refuse(kindOf(error.code));
  if (refusal.kind !== "excelFailed") return refusal;
  const { errorLocation } = error.debugInfo;
  const place = errorLocation === undefined ? "" : `、${errorLocation}`;
  return { ...refusal, message: `${refusal.message}（Excelの返答：${error.code}${place}）` };
};
