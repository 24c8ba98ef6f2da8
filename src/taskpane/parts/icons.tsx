import type { JSX } from "react";

/** Own icons on a grid of 16; they take the colour of the text, also in forced colours. */
const icon = (path: string): (() => JSX.Element) =>
  function Icon() {
    return (
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    );
  };

export const ChevronIcon = icon("M6 3.5 10.5 8 6 12.5");
export const CheckIcon = icon("M3 8.5 6.5 12 13 4.5");
export const GoToIcon = icon("M2.5 8h10M9 4.5 12.5 8 9 11.5");
export const StopIcon = icon("M4 4h8v8H4z");
