import { ribbonTask } from "../../src/commands/ribbon-task";

test.each([
  ["?task=check", "check"],
  ["?task=status-list", "statusList"],
  ["task=check", "check"],
  ["?task=check&_host_Info=Excel$Win32$16.01$ja-JP$$$$0", "check"],
  ["?_host_Info=Excel$Mac$16.00$ja-JP$$$$16&task=status-list", "statusList"],
  ["?_host_Info=Excel$Win32$16.01$ja-JP$$$$0", null],
  ["", null],
  ["?task=", null],
  ["?task=fill", null],
  ["?task=statusList", null],
  ["?task=constructor", null],
  ["?tasks=check", null],
])("アドレスの「%s」から読み取る仕事は %s", (search, task) => {
  expect(ribbonTask(search)).toBe(task);
});
