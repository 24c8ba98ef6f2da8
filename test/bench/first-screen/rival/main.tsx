/// <reference types="office-js" />
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { App } from "./app";

const container = document.getElementById("container");

void Office.onReady().then(() => {
  if (container === null) throw new Error("The page has no #container.");
  createRoot(container).render(
    <FluentProvider theme={webLightTheme}>
      <App title="ひな形の作業ウィンドウ" />
    </FluentProvider>,
  );
});
