import type { Acknowledgement } from "../../../domain";
import { formatSeverity } from "../../../plan/text/words";
import { formatConfirmation } from "../acknowledgement-words";
import { digestItemsOf } from "../check-digest";
import type { CheckReport } from "../check-report";
import { formatValues } from "../finding-words";
import { html, nothing, type Markup } from "./markup";

/** Five of these fit on one sheet of paper; what is left out stands among the findings. */
const longest = 160;

const shortened = (text: string): string => {
  const characters = Array.from(text);
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : text;
};

const inquiryLine = (inquiry: Acknowledgement | undefined): Markup =>
  inquiry === undefined ? nothing : html`<p>照会中: ${shortened(formatConfirmation(inquiry))}</p>`;

/** まず見るもの: each with its message and both values; nothing where no finding is open. */
export const digestSection = (report: CheckReport): Markup => {
  const items = digestItemsOf(report);
  if (items.length === 0) return nothing;
  return html`<section>
    <h2>まず見るもの</h2>
    <ol class="digest">
      ${items.map(
        ({ finding, title, others }) =>
          html`<li>
            <b class="${finding.severity}">${formatSeverity(finding.severity)}</b>
            <b>${report.names.place(finding.at)}</b>
            <p class="quiet">
              ${title}${others.length === 0 ? "" : html`（ほか${others.length}件）`}
            </p>
            <p>${shortened(finding.message)}</p>
            ${inquiryLine(report.inquiries.get(finding.fingerprint))}
            <p>${shortened(formatValues(finding, report.dataset))}</p>
          </li> `,
      )}
    </ol>
  </section> `;
};
