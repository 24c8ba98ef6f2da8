import { keyboardOf } from "./hand";
import { keepScreen } from "./screens";
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
  test("キーボードだけで：マウスと同じことがすべてできる", async () => {
    const opened = await open();
    const hand = keyboardOf(opened);
    await fillBy(opened, hand);
    await readWrongTotal(opened, hand);
    await keepScreen("keyboard", opened.page);
    await correctTotal(opened, hand);
    await acknowledgeOther(opened, hand);
    await makeStatusList(opened, hand);
    const file = await saveBy(opened, hand);
    expectSaved(file);
    await reopen(opened, hand, file);
  });
});
