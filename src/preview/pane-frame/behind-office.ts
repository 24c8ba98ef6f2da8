/// <reference types="office-js" />
/*
 * The script right behind the loader of Office.js: before the pane hears that Office is ready, all events are made to come
 * through the bridge.
 */
import { joinOfficeJs } from "../../standin/office-js";

void Office.onReady(() => {
  joinOfficeJs(window);
});
