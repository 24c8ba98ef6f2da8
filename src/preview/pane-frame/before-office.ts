/*
 * The first script of the pane's page where it is shown beside the grid: makes this frame look to Office.js like a pane in
 * Excel on Windows. `?excelApi=1.14` stands for Excel 2021.
 */
import { newestExcelApi } from "../../standin/office-js";
import { bridgeToParent } from "./bridge-to-parent";
import { leaveByKey } from "./leave-by-key";
import { loadFromFolder } from "./load-from-folder";
import { nativeHost } from "./native-host";

const { search, protocol } = window.location;
const external = nativeHost(new URLSearchParams(search).get("excelApi") ?? newestExcelApi);
// The browser has an `external` of its own, which cannot be assigned to.
Object.defineProperty(window, "external", { value: external, configurable: true, writable: true });
Object.assign(window, { _richApiNativeBridge: bridgeToParent(window) });
leaveByKey(window);
if (protocol === "file:") loadFromFolder();
