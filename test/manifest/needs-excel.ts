/** Runs before `npm run excel`: office-addin-debugging starts Excel on Windows and Mac only. */
if (!["win32", "darwin"].includes(process.platform)) {
  process.stderr.write(
    "この端末ではExcelを起動できません。Excelが入ったWindowsまたはMacで実行してください。\n" +
      "ほかの端末のExcelで使うときは、「npm run build -- --env host=https://配置先」で作り、distの中身を配置先に置いてから、dist/manifest.xmlをExcelに登録してください。\n",
  );
  process.exitCode = 1;
}
