import { escapeText } from "../escape-markup";

/** Markup that is ready: only {@link html} makes it, so that no text gets into a page without being escaped. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[];

const markupOf = (part: Part): string => {
  if (typeof part === "string") return escapeText(part);
  if (typeof part === "number") return part.toLocaleString("ja-JP");
  return "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
};

/** A template whose texts are escaped and whose numbers have commas. */
export const html = (literals: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: literals.map((literal, index) => literal + markupOf(parts[index] ?? "")).join(""),
});

export const nothing: Markup = { markup: "" };

interface Column {
  readonly heading: string;
  readonly holds: "text" | "number";
}

export const textColumn = (heading: string): Column => ({ heading, holds: "text" });
export const numberColumn = (heading: string): Column => ({ heading, holds: "number" });

/** A table whose headings are repeated on every printed page; nothing where there are no rows. */
export const table = (
  columns: readonly Column[],
  rows: readonly (readonly (string | number | Markup)[])[],
): Markup =>
  rows.length === 0
    ? nothing
    : html`<table>
        <thead>
          <tr>
            ${columns.map(({ heading, holds }) =>
              holds === "number"
                ? html`<th class="number" scope="col">${heading}</th>`
                : html`<th scope="col">${heading}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (cells) =>
              html`<tr>
                ${cells.map((cell) =>
                  typeof cell === "number"
                    ? html`<td class="number">${cell}</td>`
                    : html`<td>${cell}</td>`,
                )}
              </tr> `,
          )}
        </tbody>
      </table>`;
