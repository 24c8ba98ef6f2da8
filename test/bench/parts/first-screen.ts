import { chromiumPath } from "../../e2e/chromium";
import { formatFirstScreens } from "../first-screen/first-screen-report";
import { measureFirstScreens } from "../first-screen/measure-first-screen";

const openings = 15;

export const reportFirstScreen = async (): Promise<void> => {
  console.log("");
  if (chromiumPath === null) {
    console.log(
      "最初の画面は測れません。Chromium が見つかりません。場所を環境変数 CHROMIUM で示してください。",
    );
    return;
  }
  const measured = await measureFirstScreens(chromiumPath, openings);
  for (const line of formatFirstScreens(measured)) console.log(line);
};
