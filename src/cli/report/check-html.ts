import type { CheckReport } from "./check-report";
import { digestSection } from "./html/digest";
import { findingsSection } from "./html/findings";
import { html } from "./html/markup";
import { page } from "./html/page";
import { problemsSection, recordsSection, remarksSection, sinceSection } from "./html/sections";
import {
  countsSection,
  documentsSection,
  rulesSection,
  titleSection,
  unreadSection,
} from "./html/summary";

/** The result of a check as one page: printed, its first sheet is what a meeting needs, and statistics come last. */
export const checkAsHtml = (report: CheckReport): string =>
  page(
    `${report.dataset.region.name ?? "連携中枢都市圏"} 公表資料の点検`,
    html`<div class="first">
        ${titleSection(report)}${digestSection(report)}${countsSection(report)}
      </div>
      ${sinceSection(report)}${findingsSection(report)}${problemsSection(report)}${recordsSection(report)}${unreadSection(report)}${remarksSection(report)}${documentsSection(report)}${rulesSection(report)}`,
  );
