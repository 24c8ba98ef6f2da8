import type { WorkbookProblem } from "../plan";
import type { ExcelHost } from "./host";
import type { Refusal } from "./session";

/** Excel's limit for one request, in words. */
const words: Readonly<Record<Refusal["kind"], string>> = {
  cellEditMode:
    "セルの入力中のため、Excelが処理を受け付けませんでした。セルの入力を確定してから、もう一度実行してください。",
  protectedSheet:
    "シートが保護されているため、書き込めませんでした。［校閲］の［シート保護の解除］で保護を解除してから、もう一度実行してください。",
  otherRegion:
    "このブックは別の圏域のデータから作られています。正しいブックを開くか、そのブックの圏域の正本データを読み込んでください。",
  payloadTooLarge:
    "一度に送るデータが大きすぎて、Excelが受け付けませんでした。作成するシートを減らして、もう一度実行してください。",
  findingChanged:
    "点検したあとにシートの値が変わり、この指摘は今の値に当てはまりません。もう一度点検してください。",
  sheetUnusable: "書き込めないシートがあります。次の内容を確かめてください。",
  sheetGone:
    "シートが見つかりません。点検や作成のあとで、名前が変わったか、削除されたシートです。もう一度点検してください。",
  stopped: "処理を止めました。",
  excelFailed:
    "Excelの処理が途中で止まりました。入力した内容はそのままです。もう一度実行すると、続きから書き込みます。",
};

const retriable: ReadonlySet<Refusal["kind"]> = new Set([
  "cellEditMode",
  "protectedSheet",
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
      return "protectedSheet";
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
      return "payloadTooLarge";
    default:
      return "excelFailed";
  }
};

/** What Excel refused, in Japanese. Anything that is no error of Excel is a defect of ours and is thrown on. */
export const refusalOf = ({ OfficeExtension: extension }: ExcelHost, error: unknown): Refusal => {
  if (!(error instanceof extension.Error)) throw error;
  const refusal = refuse(kindOf(error.code));
  return refusal.kind === "excelFailed"
    ? { ...refusal, message: `${refusal.message}（Excelの返答：${error.code}）` }
    : refusal;
};
