import type { CheckReport } from "./check-report";
import { findingsSection } from "./html/findings";
import { html } from "./html/markup";
import { page } from "./html/page";
import { problemsSection, recordsSection, remarksSection, sinceSection } from "./html/sections";
import { documentsSection, rulesSection, summarySection, unreadSection } from "./html/summary";

/** The result of a check as one page. */
export const checkAsHtml = (report: CheckReport): string =>
  page(
    `${report.dataset.region.name ?? "連携中枢都市圏"} 公表資料の点検`,
    html`${summarySection(report)}${sinceSection(report)}${findingsSection(report)}${rulesSection(report)}${remarksSection(report)}${problemsSection(report)}${recordsSection(report)}${documentsSection(report)}${unreadSection(report)}`,
  );
