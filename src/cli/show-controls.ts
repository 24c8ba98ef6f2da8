/** C0 and C1 but for tab and line feed, and the characters that turn the direction of writing (Unicode: Cc, Bidi_Control). */
const controls = /[^\P{Cc}\t\n]|\p{Bidi_Control}/gu;

/** 「\u001b」 for a character that a terminal would obey. It is the same escape as in JSON, so that JSON stays what it was. */
export const showControls = (text: string): string =>
  text.replace(controls, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);
