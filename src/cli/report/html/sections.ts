import { formatOutcome } from "../../../domain";
import { formatProblemKind } from "../../../plan/text/words";
import { countRecords } from "../acknowledgement-text";
import { formatConfirmation, formatRecordState, recordSentence } from "../acknowledgement-words";
import type { CheckReport } from "../check-report";
import { isIdle } from "../idle-text";
import { differingScope, formatBothDays, sinceGroups, sinceHeadline } from "../since-words";
import { html, nothing, table, textColumn, type Markup } from "./markup";

const mostSources = 3;

/** 判定不能 and 対象外, with the first lines that prove it. */
export const remarksSection = ({ results, names }: CheckReport): Markup => {
  const rows = results
    .filter((result) => !isIdle(result))
    .flatMap(({ title, remarks }) =>
      remarks.map(({ outcome, message, sources }) => [
        formatOutcome(outcome),
        title,
        message,
        html`${sources.slice(0, mostSources).map((one) => html`<p>${names.source(one)}</p>`)}${
          sources.length > mostSources
            ? html`<p class="quiet">ほか${sources.length - mostSources}行</p>`
            : nothing
        }`,
      ]),
    );
  return html`<section>
    <h2>判定できなかったもの・対象外 ${rows.length}件</h2>
    ${table(["結果", "点検", "理由", "根拠の行"].map(textColumn), rows)}
  </section> `;
};

/** 読み取り上の問題: where, what was found, what was expected, what to do. */
export const problemsSection = ({ dataset, names }: CheckReport): Markup =>
  html`<section>
    <h2>読み取り上の問題 ${dataset.problems.length}件</h2>
    <p class="quiet">
      資料${dataset.documents.length}件中
      未決着${dataset.problems.length}件・判断で決着${dataset.decisions.length}件
    </p>
    ${table(
      ["種類", "場所", "見つかったもの", "必要なもの", "対応"].map(textColumn),
      dataset.problems.map(
        ({ kind, fileName, document, line, found, expected, action, readings }) => [
          formatProblemKind(kind),
          `${fileName}${line === null ? "" : ` ${names.lines(document, [line])}`}`,
          `${found}${readings.length === 0 ? "" : ` 読み方の候補: ${readings.map(({ label }) => `「${label}」`).join("、")}`}`,
          expected,
          action,
        ],
      ),
    )}
  </section> `;

/** 確認の記録; nothing where there is none. */
export const recordsSection = ({ records }: CheckReport): Markup =>
  records.length === 0
    ? nothing
    : html`<section>
        <h2>確認の記録 ${records.length}件</h2>
        <p>${countRecords(records)}</p>
        ${table(
          ["状態", "点検", "場所", "理由（確認した人、日）"].map(textColumn),
          records.map(({ acknowledgement, state }) => [
            formatRecordState(state),
            acknowledgement.ruleTitle || acknowledgement.rule,
            acknowledgement.place,
            `${formatConfirmation(acknowledgement)}${recordSentence(state) ?? ""}`,
          ]),
        )}
      </section> `;

/** 前回の点検との比較; nothing where no earlier check was named. */
export const sinceSection = (report: CheckReport): Markup => {
  const { since } = report;
  if (since === null) return nothing;
  const groups = sinceGroups(report, since).filter(({ lines }) => lines.length > 0);
  return html`<section>
    <h2>前回の点検との比較</h2>
    <p>${formatBothDays(report, since)}</p>
    ${differingScope(since).map((text) => html`<p>${text}</p>`)}
    <p>${sinceHeadline(report, since)}</p>
    ${groups.map(
      ({ title, note, lines }) =>
        html`<h3>${title} ${lines.length}件</h3>
          ${note === null ? nothing : html`<p>${note}</p>`}${table(
            ["場所", "内容"].map(textColumn),
            lines.map(({ place, message, before }) => [
              place,
              before === undefined
                ? message
                : html`<p>前回: ${before}</p>
                    <p>今回: ${message}</p>`,
            ]),
          )} `,
    )}
  </section> `;
};
