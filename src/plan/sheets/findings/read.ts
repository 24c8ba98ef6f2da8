import type { Acknowledgement, Dataset, Finding, RuleResult } from "../../../domain";
import { a1 } from "../../../references";
import type { WorkbookProblem } from "../../found-workbook";
import { columnKey, rowKey } from "../../keys/keys";
import { acknowledgementOf, standingOf } from "../acknowledgements/list";
import type { FoundAcknowledgements, KeyedSheet } from "../acknowledgements/read";
import { responses } from "./columns";

/** What staff have typed beside the findings. */
export interface TypedAcknowledgements {
  readonly acknowledgements: readonly Acknowledgement[];
  readonly problems: readonly WorkbookProblem[];
}

/** What 確認記録 holds. */
export type Recorded = Pick<FoundAcknowledgements, "acknowledgements" | "unusable">;

const confirmationFields = [
  { key: columnKey.reason, heading: "理由", expected: "このままでよいと判断した理由" },
  { key: columnKey.confirmedBy, heading: "確認者", expected: "確認した人の名前" },
] as const;

const staffFields = [{ key: columnKey.response, heading: "対応" }, ...confirmationFields];

const columnsMissing = (sheet: string, headings: readonly string[]): WorkbookProblem => ({
  sheet,
  cell: null,
  reach: "notice",
  found: `${headings.map((heading) => `「${heading}」`).join("")}の列が見つかりません。`,
  expected: "「対応」「理由」「確認者」の列",
  action:
    "削除した直後であれば元に戻してください。このシートに記入した対応は読み取っていません。確認はパネルからもできます。",
});

type Response = "confirmed" | "inquiring";

const recordWords: Readonly<Record<Response, string>> = { confirmed: "確認", inquiring: "照会" };

/** What 対応 asks to be recorded; 「確認済」 is meant too. */
const responseOf = (text: string): Response | null => {
  const plain = text.normalize("NFKC");
  if ([responses.confirmed, "確認済"].includes(plain)) return "confirmed";
  return plain === responses.inquiring ? "inquiring" : null;
};

/** The row of a finding, as far as staff have typed into it. */
interface TypedRow {
  readonly finding: Finding;
  readonly response: Response;
  readonly textIn: (key: string) => string;
  readonly complain: (
    key: string,
    complaint: Omit<WorkbookProblem, "sheet" | "cell">,
  ) => WorkbookProblem;
}

const typedRows = (
  { sheet, keys }: KeyedSheet,
  results: readonly RuleResult[],
): readonly TypedRow[] =>
  results
    .flatMap(({ findings }) => findings)
    .flatMap((finding) => {
      const row = keys.rows.get(rowKey.finding(finding.fingerprint));
      if (row === undefined) return [];
      const columnOf = (key: string): number => keys.columns.get(key) ?? 0;
      const textIn = (key: string): string =>
        String(sheet.values[row]?.[columnOf(key)] ?? "").trim();
      const complain: TypedRow["complain"] = (key, complaint) => ({
        sheet: sheet.name,
        cell: a1({ row, column: columnOf(key) }),
        ...complaint,
      });
      const response = responseOf(textIn(columnKey.response));
      return response === null ? [] : [{ finding, response, textIn, complain }];
    });

const incomplete = ({ response, textIn, complain }: TypedRow): readonly WorkbookProblem[] =>
  confirmationFields
    .filter(({ key }) => textIn(key) === "")
    .map(({ key, heading, expected }) =>
      complain(key, {
        reach: "cell",
        found: `対応が「${responses[response]}」ですが、${heading}が空欄です。`,
        expected,
        action: "記入してから、もう一度点検してください。記入するまでは未対応として扱います。",
      }),
    );

const withdrawnBefore = ({ response, complain }: TypedRow): WorkbookProblem =>
  complain(columnKey.response, {
    reach: "notice",
    found: `対応が「${responses[response]}」ですが、理由と確認者は、取り消した${recordWords[response]}と同じです。`,
    expected: `新しい${recordWords[response]}の理由、または空欄`,
    action: `もう一度「${responses[response]}」にするときは、理由を書き直してください。しないときは、対応を消してください。未対応として扱います。`,
  });

/** Whether a row still shows an acknowledgement that has been withdrawn since, in 確認記録. */
const repeatsWithdrawn = (recorded: Recorded, one: Acknowledgement): boolean => {
  const latest = recorded.acknowledgements.findLast(
    ({ fingerprint }) => fingerprint === one.fingerprint,
  );
  return (
    latest?.kind === one.kind &&
    latest?.reason === one.reason &&
    latest.confirmedBy === one.confirmedBy
  );
};

/**
 * Findings that staff have acknowledged in 点検結果 itself, by typing 対応, 理由 and 確認者, and that are not recorded yet: what
 * stands, what was withdrawn and what cannot be used is left to 確認記録. `confirmedOn` is an ISO 8601 day.
 */
export const acknowledgementsTyped = (
  found: KeyedSheet,
  results: readonly RuleResult[],
  dataset: Dataset,
  confirmedOn: string,
  recorded: Recorded = { acknowledgements: [], unusable: [] },
): TypedAcknowledgements => {
  const missing = staffFields.filter(({ key }) => !found.keys.columns.has(key));
  if (missing.length > 0) {
    const headings = missing.map(({ heading }) => heading);
    return { acknowledgements: [], problems: [columnsMissing(found.sheet.name, headings)] };
  }
  const unusable = new Set(recorded.unusable.map((key) => key.replace(/#\d+$/u, "")));
  const acknowledgements: Acknowledgement[] = [];
  const problems: WorkbookProblem[] = [];
  for (const row of typedRows(found, results)) {
    const { finding, response, textIn } = row;
    const standing = standingOf(recorded.acknowledgements, finding);
    // 確認済み is withdrawn where it was recorded, not by writing 照会中 over it.
    if (standing !== null && (standing.kind === undefined || response === "inquiring")) continue;
    const { fingerprint } = finding;
    const keys = [rowKey.acknowledgement(fingerprint), rowKey.inquiry(fingerprint)];
    if (keys.some((key) => unusable.has(key))) continue;
    const faults = incomplete(row);
    const kind = response === "inquiring" ? { kind: "inquiry" as const } : {};
    const given = {
      ...kind,
      reason: textIn(columnKey.reason),
      confirmedBy: textIn(columnKey.confirmedBy),
    };
    const one = acknowledgementOf(dataset, results, finding, { ...given, confirmedOn });
    if (faults.length > 0) problems.push(...faults);
    else if (repeatsWithdrawn(recorded, one)) problems.push(withdrawnBefore(row));
    else acknowledgements.push(one);
  }
  return { acknowledgements, problems };
};
