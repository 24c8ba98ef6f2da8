import type { Dataset, Finding, RuleResult, Source } from "../../../domain";
import { valueLabels } from "../../../plan/text/value-labels";
import { formatSeverity } from "../../../plan/text/words";
import { formatConfirmation, lapseSentence } from "../acknowledgement-words";
import type { CheckReport } from "../check-report";
import {
  formatDenominator,
  formatDifference,
  formatValue,
  sameFactSentence,
} from "../finding-words";
import { citedLines } from "./cited-lines";
import { html, nothing, type Markup } from "./markup";

const valuesTable = (finding: Finding, dataset: Dataset): Markup => {
  const labels = valueLabels(dataset, finding);
  const difference = formatDifference(finding);
  return html`<table>
    <tbody>
      <tr>
        <th scope="row">${labels.stated}</th>
        <td>${formatValue(finding.stated, finding)}</td>
      </tr>
      <tr>
        <th scope="row">${labels.computed}</th>
        <td>${formatValue(finding.computed, finding)}</td>
      </tr>
      ${
        difference === null
          ? nothing
          : html`<tr>
              <th scope="row">差</th>
              <td>${difference}</td>
            </tr> `
      }
    </tbody>
  </table>`;
};

const findingArticle = (
  finding: Finding,
  { dataset, names, joined, standing, inquiries, lapses }: CheckReport,
  cite: (sources: readonly Source[]) => readonly Markup[],
): Markup => {
  const { severity, at, message, sources, fingerprint } = finding;
  const given = standing.get(fingerprint);
  const inquiry = inquiries.get(fingerprint);
  const lapse = lapses.get(fingerprint);
  const lead = joined.leadOf.get(fingerprint);
  const badge = html`<span class="badge ${severity}">${formatSeverity(severity)}</span>`;
  const kind = given === undefined ? `of-${severity}` : "acknowledged";
  return html`<article class="${kind}" id="f-${fingerprint}">
    <h4>
      ${badge}${given === undefined ? nothing : html`<span class="badge good">確認済み</span>`}${inquiry === undefined ? nothing : html`<span class="badge warning">照会中</span>`}${names.place(at)}
    </h4>
    <p>${message}</p>
    ${lead === undefined ? valuesTable(finding, dataset) : html`<p>${sameFactSentence(lead)}</p>`}
    ${given === undefined ? nothing : html`<p class="note">確認済み: ${formatConfirmation(given)}</p>`}
    ${inquiry === undefined ? nothing : html`<p class="note">照会中: ${formatConfirmation(inquiry)}</p>`}
    ${lapse === undefined ? nothing : html`<p class="note lapsed">${lapseSentence(lapse)}</p>`}
    ${lead === undefined ? cite(sources) : nothing}
    <p class="quiet">識別子 ${fingerprint}</p>
  </article> `;
};

const ruleFindings = (
  result: RuleResult,
  report: CheckReport,
  cite: (sources: readonly Source[]) => readonly Markup[],
): Markup =>
  html`<h3>${result.title}</h3>
    <p class="quiet">${formatDenominator(result)}</p>
    ${result.findings.map((finding) => findingArticle(finding, report, cite))}`;

/** 指摘, rule by rule: both values, the acknowledgement, and the lines with their neighbours. */
export const findingsSection = (report: CheckReport): Markup => {
  const found = report.results.filter(({ findings }) => findings.length > 0);
  const count = found.reduce((sum, { findings }) => sum + findings.length, 0);
  const cite = citedLines(report);
  return html`<section>
    <h2>指摘 ${count}件</h2>
    ${found.length === 0 ? html`<p>比べた範囲に、食い違いはありませんでした。</p>` : found.map((result) => ruleFindings(result, report, cite))}
  </section> `;
};
