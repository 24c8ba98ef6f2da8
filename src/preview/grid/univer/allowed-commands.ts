/**
 * What somebody may do in the view: move, select, scroll, zoom, size lines, type, fill, copy. Everything else that Univer knows
 * would change the view alone, and is refused.
 */
const allowed: readonly RegExp[] = [
  /^nil$/,
  /^sheet\.command\.(?:move-selection(?:-enter-tab)?|expand-selection|select-all|select-range)$/,
  /^sheet\.command\.(?:set-scroll-relative|scroll-view|scroll-to-cell|scroll-view-reset)$/,
  /^sheet\.command\.(?:change|set)-zoom-ratio$/,
  /^sheet\.command\.set-worksheet-activate$/,
  /^sheet\.operation\.(?:set-selections|set-scroll|scroll-to-cell|scroll-to-range|set-worksheet-active|set-zoom-ratio)$/,
  /^ui-sheet\.command\.show-menu-list$/,
  // Sizes of rows and columns last until the workbook says others.
  /^sheet\.command\.(?:delta-row-height|delta-column-width|set-worksheet-col-width|set-row-height|set-col-auto-width)$/,
  /^sheet\.mutation\.set-worksheet-(?:col-width|row-height|row-is-auto-height)$/,
  /^sheet\.operation\.(?:cancel-)?mark-dirty-row-auto-height$/,
  /^sheet\.command\.(?:set-range-values|auto-fill|copy-down|copy-right)$/,
  /^sheet\.mutation\.set-range-values$/,
  /^univer\.command\.(?:copy|cut)$/,
  // These end in commands that are done by the workbook.
  /^sheet\.command\.insert-(?:row|col)-(?:before|after)$/,
  /^sheet\.command\.insert-multi-(?:rows-above|rows-after|cols-before|cols-right)$/,
  /^sheet\.command\.remove-(?:row|col)-confirm$/,
  // The editor of a cell is a document of Univer.
  /^sheet\.operation\.set-(?:activate-cell-edit|cell-edit-visible(?:-arrow|-f2)?)$/,
  /^doc\.command\.(?:insert-text|delete-left|delete-right|delete-text|break-line|enter|ime-input|update-text)$/,
  /^doc\.command\.(?:inner-cut|inner-paste|select-all|replace-selection|replace-text-runs|after-space)$/,
  /^doc\.command-(?:replace-snapshot|replace-content|cover-content)$/,
  /^doc\.operation\.(?:set-selections|move-cursor|move-selection)$/,
  /^doc\.mutation\.rich-text-editing$/,
  /^sheet\.operation\.editor-.*-keyboard-/,
  /^sheet\.formula-embedding-editor\./,
  // Formulas are helped with while they are typed, and never calculated.
  /^formula-ui\.operation\.(?:search-function|help-function|change-ref-to-absolute)$/,
  /^formula\.mutation\.(?:register-function|set-formula-data|set-array-formula-data|set-image-formula-data)$/,
];

export const isAllowed = (id: string): boolean => allowed.some((pattern) => pattern.test(id));
