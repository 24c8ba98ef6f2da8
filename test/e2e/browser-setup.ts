import { endWithParent } from "../support/end-with-parent";
import { startBrowser } from "./shared-browser";

const setUp = async (): Promise<void> => {
  endWithParent();
  await startBrowser();
};

export default setUp;
