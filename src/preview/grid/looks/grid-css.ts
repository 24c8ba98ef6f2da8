/** What the grid adds to Univer's own style sheet. Cells stay as they are printed; what is around them follows the page. */
export const gridCss = `
.grid-root { display: flex; flex-direction: column; height: 100%; min-height: 0; background: #fff; color: #1f1f1f; }
.grid-cells { flex: 1; min-height: 0; position: relative; }
.grid-foot { display: flex; align-items: stretch; gap: 12px; height: 32px; flex: none; padding: 0 8px;
  border-top: 1px solid #d0d0d0; background: #f3f3f3; font: 13px/1 "Yu Gothic UI", Meiryo, "Noto Sans CJK JP", sans-serif; }
.grid-tabs { display: flex; flex: 1 1 auto; min-width: 0; overflow-x: auto; scrollbar-width: none; }
.grid-tabs [role=tab] { display: inline-flex; align-items: center; gap: 4px; flex: none; border: 0; padding: 0 12px; margin: 0;
  background: none; color: inherit; font: inherit; white-space: nowrap; cursor: pointer;
  border-bottom: 3px solid var(--tab-color, transparent); }
.grid-tabs [role=tab]:hover { background: #e5e5e5; }
.grid-tabs [role=tab][aria-selected=true] { background: #fff; font-weight: 600; color: #0f6c3a; border-bottom-color: var(--tab-color, #107c41); }
.grid-foot :focus-visible { outline: 2px solid #0f6cbd; outline-offset: -2px; }
.grid-lock::before { content: ""; display: inline-block; width: 9px; height: 7px; border-radius: 1px; background: currentColor;
  box-shadow: 0 -5px 0 -2px #f3f3f3, 0 -5px 0 -1px currentColor; }
.grid-summary { align-self: center; white-space: nowrap; }
.grid-zoom { display: flex; align-items: center; gap: 6px; flex: none; }
.grid-zoom input { width: 110px; accent-color: #107c41; }
.grid-zoom output { min-width: 3em; text-align: right; }
.grid-root [data-u-comp=defined-name] > a { display: none; }
.grid-root [data-u-comp=formula-bar] span:has(> svg[viewBox="0 0 17 17"]) { pointer-events: none; }
.grid-root aside[data-u-comp=right-sidebar] { display: none; }
.grid-over-link canvas { cursor: pointer !important; }
.grid-tip { position: absolute; z-index: 30; padding: 4px 8px; max-width: 320px; pointer-events: none; font: 12px/1.5 "Yu Gothic UI", Meiryo, "Noto Sans CJK JP", sans-serif;
  background: #fff; color: #1f1f1f; border: 1px solid #8a8a8a; box-shadow: 0 2px 6px #0003; }
.grid-tip[hidden], .grid-choice[hidden], .grid-choices[hidden] { display: none; }
.grid-choice { position: absolute; z-index: 20; font: 13px/1.6 "Yu Gothic UI", Meiryo, "Noto Sans CJK JP", sans-serif; }
.grid-choice-button { position: absolute; left: 0; bottom: 0; width: 20px; height: 22px; padding: 0; background: #fff; border: 1px solid #8a8a8a; cursor: pointer; }
.grid-choice-button::before { content: ""; display: block; margin: auto; width: 0; border: 5px solid transparent; border-top-color: #444; border-bottom: 0; }
.grid-choices { position: absolute; right: -20px; top: 0; min-width: 90px; max-height: 220px; overflow: auto; margin: 0; padding: 2px; list-style: none;
  background: #fff; color: #1f1f1f; border: 1px solid #8a8a8a; box-shadow: 0 4px 10px #0003; }
.grid-choices li { padding: 1px 10px; white-space: nowrap; cursor: pointer; }
.grid-choices li:hover { background: #e5e5e5; }
.grid-choices li:focus { background: #107c41; color: #fff; outline: 0; }
@media (forced-colors: active) { .grid-choices li:focus { forced-color-adjust: none; background: Highlight; color: HighlightText; } }
.grid-cells canvas[id^=univer-sheet-main-canvas] { background: #fff !important; }
.univer-dark [data-u-comp=formula-bar] > :nth-child(2) > :nth-child(2) { background: #fff; color: #1f1f1f; }
.univer-dark [data-u-comp=formula-bar] > :nth-child(2) > :nth-child(2) svg { color: #1f1f1f !important; }
.univer-dark .grid-root { background: #1f1f1f; color: #f0f0f0; }
.univer-dark .grid-foot { background: #292929; border-color: #4a4a4a; }
.univer-dark .grid-tabs [role=tab]:hover { background: #3a3a3a; }
.univer-dark .grid-tabs [role=tab][aria-selected=true] { background: #141414; color: #6ccb8f; border-bottom-color: var(--tab-color, #6ccb8f); }
.univer-dark .grid-lock::before { box-shadow: 0 -5px 0 -2px #292929, 0 -5px 0 -1px currentColor; }
@media (forced-colors: active) {
  .grid-tabs [role=tab][aria-selected=true] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
}
`;
