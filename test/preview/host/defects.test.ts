import type { Calculator } from "../../../src/standin";
import { openHost } from "./open-host";

describe("こちらの不具合は、黙って終わらない", () => {
  test("計算が壊れても、そう伝え、入力も作業ウィンドウも続けられる", async () => {
    const broken: Calculator = {
      calculate: () => Promise.reject(new Error("engine is broken")),
    };
    const host = openHost({ calculator: broken });
    await host.until("a first view", () => host.seen() > 0);
    host.type("Sheet1", { A1: "=1+1" });
    await host.until("it is said", () => host.messagesOf("refused").length > 0);
    const [first] = host.messagesOf("refused");
    expect(first?.message).toContain("操作を最後まで行えませんでした。");
    expect(first?.details).toContain("engine is broken");
    host.type("Sheet1", { A1: 5 });
    await host.until("it goes on", () => host.value("Sheet1", "A1") === 5);
    await host.openPane().onSheet("Sheet1", async (sheet, context) => {
      sheet.getRange("A2").values = [[6]];
      await context.sync();
    });
    await host.until("the pane goes on", () => host.value("Sheet1", "A2") === 6);
    host.close();
  });
});
