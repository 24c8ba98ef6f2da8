/** The look of the report: light and dark on a screen, black on white on paper of any size. */
export const style = `
:root { color-scheme: light dark; --ink: #1b1b1b; --quiet: #5a5f66; --paper: #ffffff; --line: #c9ced6;
  --band: #f1f4f8; --error: #a4161a; --warning: #7a4d00; --info: #1f4e79; --good: #1c6b3a; --mark: #fff3c4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --quiet: #a8b0ba; --paper: #16191d; --line: #3c434c;
  --band: #21262d; --error: #ff8a85; --warning: #f0b95a; --info: #8ec1f5; --good: #7fd19b; --mark: #4a3d10; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 72rem; background: var(--paper); color: var(--ink);
  font: 15px/1.7 "Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", "Noto Sans JP", Meiryo, sans-serif; }
h1 { font-size: 1.6rem; margin: 0; line-height: 1.4; }
h2 { font-size: 1.2rem; margin: 2.4rem 0 0.8rem; padding-bottom: 0.2rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1.02rem; margin: 1.6rem 0 0.4rem; }
h4 { font-size: 1rem; margin: 0; }
p { margin: 0.3rem 0; }
.quiet { color: var(--quiet); font-size: 0.87rem; }
.tiles { display: flex; flex-wrap: wrap; gap: 0.6rem; margin: 1rem 0; padding: 0; list-style: none; }
.tiles li { border: 1px solid var(--line); border-radius: 6px; padding: 0.5rem 0.9rem; min-width: 7.5rem; }
.tiles b { display: block; font-size: 1.5rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { border: 1px solid var(--line); padding: 0.3rem 0.55rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
td:first-child { min-width: 4.6em; }
thead th { background: var(--band); white-space: nowrap; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.badge { display: inline-block; border: 1px solid currentColor; border-radius: 3px; padding: 0 0.4rem; margin-right: 0.45rem;
  font-size: 0.82rem; font-weight: 700; white-space: nowrap; }
.error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); } .good { color: var(--good); }
article { border: 1px solid var(--line); border-left: 4px solid var(--line); border-radius: 4px; padding: 0.7rem 0.9rem; margin: 0.7rem 0; }
article.of-error { border-left-color: var(--error); } article.of-warning { border-left-color: var(--warning); }
article.of-info { border-left-color: var(--info); } article.acknowledged { border-left-color: var(--good); }
article > table { width: auto; margin: 0.4rem 0; }
.note { border-left: 3px solid var(--good); padding-left: 0.6rem; }
.note.lapsed { border-left-color: var(--warning); }
figure { margin: 0.6rem 0 0; } figcaption { font-size: 0.87rem; color: var(--quiet); }
.lines td { border: 0; padding: 0.05rem 0.5rem; font-size: 0.85rem; }
.lines td:first-child { width: 3.5rem; color: var(--quiet); border-right: 1px solid var(--line); }
.lines tr.cited td { background: var(--mark); font-weight: 600; }
.digest { margin: 0.4rem 0; padding-left: 1.6rem; } .digest li { margin: 0 0 0.7rem; }
dl { margin: 0.2rem 0; } dt { font-weight: 700; } dd { margin: 0 0 0.3rem 1.2rem; }
@page { size: A4; margin: 14mm 12mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --quiet: #333; --paper: #fff; --line: #999; --band: #eee; --error: #a4161a;
    --warning: #6b4300; --info: #1f4e79; --good: #1c6b3a; --mark: #fff3c4; }
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.5; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .first { break-after: page; } .first h2 { margin-top: 1rem; } .first li { break-inside: avoid; }
  h2, h3, h4, figcaption { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; }
  article > p, article > table { break-inside: avoid; }
}
`;
