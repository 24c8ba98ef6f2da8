import { formatJapaneseDate, type Outcome } from "../../../domain";
import { formatSeverity } from "../../../plan/text/words";
import type { CheckReport } from "../check-report";
import { formatHeadline, readableLines, severities } from "../headline";
import { isIdle } from "../idle-text";
import { unreadHeading } from "../unread-text";
import { html, nothing, numberColumn, table, textColumn, type Markup } from "./markup";

/** Title, day, what came out in one sentence. */
export const titleSection = (report: CheckReport): Markup =>
  html`<header>
    <h1>${report.dataset.region.name ?? "連携中枢都市圏"} 公表資料の点検</h1>
    <p class="quiet">点検日 ${formatJapaneseDate(report.asOf)}</p>
    <p>${formatHeadline(report)}</p>
  </header> `;

/** 件数 at one glance. */
export const countsSection = (report: CheckReport): Markup => {
  const { dataset, results, standing } = report;
  const findings = results.flatMap((result) => result.findings);
  const outcome = (which: Outcome): number =>
    results.reduce((sum, { outcomes }) => sum + outcomes[which], 0);
  const tile = (title: string, count: number, tone = ""): Markup =>
    html`<li><span class="${tone}">${title}</span><b>${count}</b></li>`;
  return html`<ul class="tiles">
    ${severities.map((severity) =>
      tile(
        formatSeverity(severity),
        findings.filter((one) => one.severity === severity).length,
        severity,
      ),
    )}${tile("うち確認済み", standing.size, "good")}${tile("一致", outcome("match"))}${tile("不一致", outcome("mismatch"))}${tile("判定不能", outcome("undecidable"))}${tile("対象外", outcome("notApplicable"))}${tile("読み取り上の問題", dataset.problems.length)}
  </ul> `;
};

/** 資料, with the lines that were read. */
export const documentsSection = ({ dataset, names }: CheckReport): Markup =>
  html`<section>
    <h2>資料 ${dataset.documents.length}件</h2>
    ${table(
      [
        textColumn("資料"),
        textColumn("題名"),
        textColumn("ファイル"),
        numberColumn("行"),
        numberColumn("読み取れない行"),
      ],
      dataset.documents.map((document) => [
        `${names.document(document.id)}${document.statuses.length === 0 ? "" : `（${document.statuses.join("・")}）`}`,
        document.title,
        document.fileName,
        readableLines(document),
        document.lineCounts.unread,
      ]),
    )}
  </section> `;

/** What the folder holds besides; nothing where all was read. */
export const unreadSection = ({ unread }: CheckReport): Markup =>
  unread.length === 0
    ? nothing
    : html`<section>
        <h2>${unreadHeading(unread)}</h2>
        ${table(
          [textColumn("ファイル"), textColumn("対応")],
          unread.map(({ fileName, action }) => [fileName, action]),
        )}
      </section> `;

/** Every rule with its denominator; those that did not run say why, and have no numbers. */
export const rulesSection = ({ results }: CheckReport): Markup => {
  const done = results.filter((result) => !isIdle(result));
  const idle = results.filter(isIdle);
  return html`<section>
    <h2>行った点検 ${done.length}項目</h2>
    ${table(
      [
        textColumn("点検"),
        textColumn("深刻度"),
        textColumn("単位"),
        numberColumn("比べた数"),
        numberColumn("一致"),
        numberColumn("不一致"),
        numberColumn("判定不能"),
        numberColumn("対象外"),
      ],
      done.map(({ title, severity, unit, compared, outcomes }) => [
        title,
        formatSeverity(severity),
        unit,
        compared,
        outcomes.match,
        outcomes.mismatch,
        outcomes.undecidable,
        outcomes.notApplicable,
      ]),
    )}
    <h2>行っていない点検 ${idle.length}項目</h2>
    ${table(
      [textColumn("点検"), textColumn("理由")],
      idle.map(({ title, remarks }) => [title, remarks.map(({ message }) => message).join("")]),
    )}
  </section> `;
};
