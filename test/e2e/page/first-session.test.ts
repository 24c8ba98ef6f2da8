import { mouseOf } from "./hand";
import { keepScreen, showScreen } from "./screens";
import {
  acknowledgeOther,
  correctTotal,
  expectSaved,
  fillBy,
  makeStatusList,
  readWrongTotal,
  reopen,
  saveBy,
} from "./session";
import { onPage } from "./on-page";

onPage((open) => {
  test("マウスで：作り、点検し、誤った計を直し、確認し、一覧を作り、保存して開き直す", async () => {
    const opened = await open();
    const { page, grid } = opened;
    const hand = mouseOf(opened);
    await page.clock.setFixedTime(new Date("2026-04-01T09:00:00+09:00"));
    await keepScreen("start", page);
    await fillBy(opened, hand);
    await grid.tab("参加マトリクス").click();
    await keepScreen("filled", page);
    await readWrongTotal(opened, hand);
    await showScreen("check", page);
    await showScreen("pane", page.getByRole("complementary", { name: "パネル" }));
    await correctTotal(opened, hand);
    await keepScreen("corrected", page);
    await acknowledgeOther(opened, hand);
    await keepScreen("acknowledged", page);
    await makeStatusList(opened, hand);
    await keepScreen("status-list", page);
    const file = await saveBy(opened, hand);
    expectSaved(file);
    await reopen(opened, hand, file);
    await grid.tab("集計").click();
    await keepScreen("summary", page);
    await grid.tab("参加マトリクス").click();
    await grid.goTo("K17");
    await page.getByRole("region", { name: "お知らせ" }).getByRole("button").click();
    await showScreen("participation", page);
  });
});
