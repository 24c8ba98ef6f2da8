import { nativeHost } from "../../../src/preview/pane-frame/native-host";

describe("作業ウィンドウのフレームは、WindowsのExcelの中に見える", () => {
  test.each(["1.14", "1.17"])("ExcelApi %sまでを名乗る", (excelApi) => {
    const matrix: unknown = JSON.parse(nativeHost(excelApi).GetContext().GetSupportedMatrix());
    expect(matrix).toMatchObject({ ExcelApi: excelApi });
  });

  test("Windowsの日本語のExcelで、記録の送信は許さない", () => {
    const host = nativeHost("1.17");
    expect(host.GetHostInfo()).toMatch(/^Excel\$Win32\$16\.01\$ja-JP\$/);
    expect(host.GetLoggingAllowed()).toBe(false);
  });

  test("ほかの頼みごとには、中身のない返事をする", () => {
    const answers: unknown[] = [];
    nativeHost("1.17").Execute(1, {}, (answer) => answers.push(answer));
    nativeHost("1.17").Execute(1, {});
    expect(answers).toEqual([{}]);
  });
});
