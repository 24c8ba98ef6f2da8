/** Namespaces, kinds of relationships and content types of ECMA-376 and of Microsoft's extensions to it. */
export const namespace = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relation: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  compatibility: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  revision: "http://schemas.microsoft.com/office/spreadsheetml/2014/revision",
  threads: "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments",
  dynamicArrays: "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  sheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  creation: "http://schemas.microsoft.com/office/drawing/2014/main",
  customXml: "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
  coreProperties: "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  appProperties: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
  /** Our own: what the workbook's settings hold, and what a chart was asked to be. */
  settings: "urn:renkei-totsugo:workbook-settings:1",
  chartRecord: "urn:renkei-totsugo:chart-record:1",
} as const;

export const relationKind = {
  officeDocument: `${namespace.relation}/officeDocument`,
  coreProperties:
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  appProperties: `${namespace.relation}/extended-properties`,
  worksheet: `${namespace.relation}/worksheet`,
  styles: `${namespace.relation}/styles`,
  theme: `${namespace.relation}/theme`,
  sharedStrings: `${namespace.relation}/sharedStrings`,
  printerSettings: `${namespace.relation}/printerSettings`,
  customProperties: `${namespace.relation}/custom-properties`,
  sheetMetadata: `${namespace.relation}/sheetMetadata`,
  customXml: `${namespace.relation}/customXml`,
  customXmlProperties: `${namespace.relation}/customXmlProps`,
  hyperlink: `${namespace.relation}/hyperlink`,
  drawing: `${namespace.relation}/drawing`,
  legacyDrawing: `${namespace.relation}/vmlDrawing`,
  chart: `${namespace.relation}/chart`,
  table: `${namespace.relation}/table`,
  comments: `${namespace.relation}/comments`,
  threads: "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
  persons: "http://schemas.microsoft.com/office/2017/10/relationships/person",
} as const;

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const contentType = {
  workbook: `${spreadsheet}.sheet.main+xml`,
  worksheet: `${spreadsheet}.worksheet+xml`,
  styles: `${spreadsheet}.styles+xml`,
  sharedStrings: `${spreadsheet}.sharedStrings+xml`,
  sheetMetadata: `${spreadsheet}.sheetMetadata+xml`,
  comments: `${spreadsheet}.comments+xml`,
  table: `${spreadsheet}.table+xml`,
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  printerSettings: `${spreadsheet}.printerSettings`,
  customProperties: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  threads: "application/vnd.ms-excel.threadedcomments+xml",
  persons: "application/vnd.ms-excel.person+xml",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  coreProperties: "application/vnd.openxmlformats-package.core-properties+xml",
  appProperties: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
} as const;
