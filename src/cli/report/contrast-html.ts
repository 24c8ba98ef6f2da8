import {
  contrastRows,
  describeComparison,
  type ContrastPiece,
  type EditionComparison,
  type NameBook,
} from "../../revision";
import { html, nothing, type Markup } from "./html/markup";
import { page } from "./html/page";

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

/** 新旧対照表 as one page, A4 landscape; what has changed is underlined. */
export const contrastAsHtml = (
  region: string | null,
  comparison: EditionComparison,
  names: NameBook,
): string => {
  const rows = contrastRows(comparison, names);
  const { heading } = describeComparison(comparison, names);
  const title = `${region ?? "連携中枢都市圏"} 新旧対照表`;
  const body = html`<h1>${title}</h1>
    ${heading.map((note) => html`<p class="quiet">${note}</p>`)}
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
    }`;
  return page(title, body, paper);
};
