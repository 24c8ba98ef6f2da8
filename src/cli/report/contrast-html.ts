import {
  contrastRows,
  type ContrastPiece,
  type EditionComparison,
  type NameBook,
} from "../../revision";
import { html, nothing, type Markup } from "./html/markup";
import { style } from "./html/style";

const paper = `
@page { size: A4 landscape; margin: 14mm 12mm; }
.contrast { table-layout: fixed; }
.contrast th:first-child { width: 24%; }
.contrast u { text-underline-offset: 0.2em; }
`;

const cell = (pieces: readonly ContrastPiece[]): Markup =>
  html`<td>
    ${pieces.map(({ text, isChanged }) => (isChanged ? html`<u>${text}</u>` : html`${text}`))}
  </td>`;

/** 新旧対照表 as one page for a screen and for paper, A4 landscape; what has changed is underlined. */
export const contrastAsHtml = (
  region: string | null,
  comparison: EditionComparison,
  names: NameBook,
  notes: readonly string[],
): string => {
  const rows = contrastRows(comparison, names);
  const title = `${region ?? "連携中枢都市圏"} 新旧対照表`;
  return html`<!DOCTYPE html>
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <title>${title}</title>
        <style>
          ${{ markup: style + paper }}
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        ${notes.map((note) => html`<p class="quiet">${note}</p>`)}
        ${
          rows.length === 0
            ? nothing
            : html`<table class="contrast">
                <thead>
                  <tr>
                    <th scope="col">事項</th>
                    <th scope="col">改正後</th>
                    <th scope="col">改正前</th>
                  </tr>
                </thead>
                <tbody>
                  ${rows.map(
                    ({ item, after, before }) =>
                      html`<tr>
                        <td>${item}</td>
                        ${cell(after)}${cell(before)}
                      </tr> `,
                  )}
                </tbody>
              </table>`
        }
      </body>
    </html> `.markup;
};
