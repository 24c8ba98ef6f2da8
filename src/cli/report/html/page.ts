import { html, type Markup } from "./markup";
import { style } from "./style";

/** A page for a screen and for paper: no script, and nothing from elsewhere. `look` joins the style of all pages. */
export const page = (title: string, body: Markup, look = ""): string =>
  html`<!DOCTYPE html>
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
          ${{ markup: style + look }}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `.markup;
