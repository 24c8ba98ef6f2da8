import { stopBrowser } from "./shared-browser";

export default stopBrowser;
