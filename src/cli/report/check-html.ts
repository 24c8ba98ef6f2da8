import type { CheckReport } from "./check-report";
import { findingsSection } from "./html/findings";
import { html } from "./html/markup";
import { problemsSection, recordsSection, remarksSection, sinceSection } from "./html/sections";
import { style } from "./html/style";
import { documentsSection, rulesSection, summarySection, unreadSection } from "./html/summary";

/** The result of a check as one page for a screen and for paper: no script, and nothing from elsewhere. */
export const checkAsHtml = (report: CheckReport): string =>
  html`<!DOCTYPE html>
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <title>${report.dataset.region.name ?? "連携中枢都市圏"} 公表資料の点検</title>
        <style>
          ${{ markup: style }}
        </style>
      </head>
      <body>
        ${summarySection(report)}${sinceSection(report)}${findingsSection(report)}${rulesSection(report)}${remarksSection(report)}${problemsSection(report)}${recordsSection(report)}${documentsSection(report)}${unreadSection(report)}
      </body>
    </html> `.markup;
