/*
 * Runs in the page before anything else: notes when something is first on the screen. Times are milliseconds since the
 * navigation began.
 */

declare global {
  interface Window {
    /** What to wait for, by name: a CSS selector of something that has to be visible. */
    firstScreenTargets: Readonly<Record<string, string>>;
    firstScreenMarks: Record<string, number>;
  }
}

const targets = Object.entries(window.firstScreenTargets);
const marks: Record<string, number> = {};
window.firstScreenMarks = marks;

const isShown = (selector: string): boolean => {
  const element = document.querySelector(selector);
  return element?.checkVisibility() === true && element.getClientRects().length > 0;
};

/** What is there when a frame begins is painted at its end, before the message arrives. */
const afterPaint = (note: () => void): void => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = note;
  port2.postMessage(null);
};

const seen = new Set<string>();

const look = (): void => {
  for (const [name, selector] of targets) {
    if (seen.has(name) || !isShown(selector)) continue;
    seen.add(name);
    afterPaint(() => {
      marks[name] = performance.now();
    });
  }
  if (seen.size < targets.length) requestAnimationFrame(look);
};
requestAnimationFrame(look);

/** The last thing that the script in the place of Office.js does, in both panes. */
let joinOffice: () => void = () => undefined;
Object.defineProperty(window, "joinOffice", {
  get: () => () => {
    joinOffice();
    marks["office"] = performance.now();
  },
  set: (given: () => void) => {
    joinOffice = given;
  },
});

export {};
