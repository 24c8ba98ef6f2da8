import { editZip, unzip } from "@cj-tech-master/excelts/archive";
import { xmlEncodeAttr } from "@cj-tech-master/excelts/xml";
import type { WorkbookPlan } from "../plan";

/** The library counts the charts of a workbook and names them so. */
const nameByNumber = /name="Chart (\d+)"/gu;

/** Puts the planned names and text alternatives into the drawings of a written file: the library has no place for them. */
export const nameCharts = async (
  bytes: Uint8Array,
  { sheets }: Pick<WorkbookPlan, "sheets">,
  modTime: Date,
): Promise<Uint8Array> => {
  const charts = sheets.flatMap((sheet) => sheet.charts);
  if (charts.length === 0) return bytes;
  const reader = unzip(bytes);
  const editor = await editZip(bytes, { modTime, timestamps: "dos" });
  for (const path of editor.getOutputEntryNames()) {
    if (!/^xl\/drawings\/[^/]+\.xml$/u.test(path)) continue;
    const xml = new TextDecoder().decode((await reader.bytes(path)) ?? undefined);
    editor.set(
      path,
      xml.replace(nameByNumber, (found, number: string) => {
        const chart = charts[Number(number) - 1];
        return chart === undefined
          ? found
          : `name="${xmlEncodeAttr(chart.name)}" descr="${xmlEncodeAttr(chart.description)}"`;
      }),
    );
  }
  return editor.bytes();
};
