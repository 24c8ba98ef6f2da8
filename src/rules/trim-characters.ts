/**
 * A text without the signs of `leading` at its beginning and those of `trailing` at its end, each given as a row of single
 * characters. Looks at each character once: a pattern for the end of a text would look anew from every sign within it.
 */
export const trimCharacters = (text: string, leading: string, trailing: string): string => {
  let [start, end] = [0, text.length];
  while (start < end && leading.includes(text.charAt(start))) start += 1;
  while (end > start && trailing.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
};
