import { settingKey } from "../../src/excel/settings";
import { day, allSheets, openFilled, openWorkbook, valueOf } from "./open-workbook";
import { noCalculator } from "./no-calculator";
import { smallRegion } from "./small-region";

const dataset = smallRegion();
const quick = { calculator: noCalculator };

/** A filled workbook in whose settings somebody else says to be writing since so many seconds. */
const openClaimed = async (seconds: number) => {
  const filled = await openFilled(dataset, quick);
  const workbook = await filled.standIn.snapshot();
  const at = Date.now() - seconds * 1000;
  const claim = { name: "玉野 次郎", since: at, renewed: at };
  const settings = { ...workbook.settings, [settingKey.claim("2")]: JSON.stringify(claim) };
  return openWorkbook({ ...quick, workbook: { ...workbook, settings } });
};

test("ほかの人が書き込んでいるあいだは、作るのも点検するのも待ち、だれがいつからかを伝える", async () => {
  const { session, standIn } = await openClaimed(10);
  const before = await standIn.snapshot();
  const fill = { dataset, sheets: allSheets };
  for (const answer of [
    await session.previewFill(fill),
    await session.fill(fill, new Set()),
    await session.check(dataset, day),
  ]) {
    if (answer.ok) throw new Error("It was expected to be refused.");
    expect(answer.refusal.kind).toBe("claimed");
    expect(answer.refusal.canRetry).toBe(true);
    expect(answer.refusal.message).toMatch(
      /^「玉野 次郎」さんが、\d{1,2}:\d{2}からこのブックに書き込んでいます。/u,
    );
  }
  expect(await standIn.snapshot()).toEqual(before);
});

test("2分たった知らせは、だれのものでもない", async () => {
  const { session } = await openClaimed(121);
  await valueOf(session.check(dataset, day));
});

test("書き込みが終われば、知らせは残らない", async () => {
  const { standIn } = await openFilled(dataset, quick);
  const { settings } = await standIn.snapshot();
  const claims = Object.entries(settings).filter(([key]) => key.startsWith(settingKey.claim("")));
  expect(claims).toEqual([[settingKey.claim("1"), ""]]);
});

test("返事を待つあいだでも、止められる", async () => {
  const { session, standIn } = openWorkbook(quick, {
    answer: 600_000,
    stopping: 0,
    otherWriter: 0,
  });
  standIn.moods.failure = { request: 2, answer: "never" };
  const controller = new AbortController();
  standIn.moods.beforeAnswer = (number) => {
    if (number === 2) controller.abort();
  };
  const answer = await session.fill({ dataset, sheets: allSheets }, new Set(), {
    signal: controller.signal,
  });
  if (answer.ok) throw new Error("It was expected to be stopped.");
  expect(answer.refusal.kind).toBe("stopped");
  expect(answer.refusal.message).toContain("あとから入ることがあります");
  await valueOf(session.fill({ dataset, sheets: allSheets }, new Set()));
});
