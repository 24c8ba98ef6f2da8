/** What commander says, and how this program says it. `$1` … are the parts of its message. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '([^']*)'/u, "「$1」というオプションはありません。"],
  [/^error: unknown command '([^']*)'/u, "「$1」というコマンドはありません。"],
  [/^error: option '([^']*)' argument missing/u, "「$1」に値が書かれていません。"],
  [/^error: required option '([^']*)' not specified/u, "「$1」の指定が必要です。"],
  [
    /^error: option '([^']*)' cannot be used with option '([^']*)'/u,
    "「$1」と「$2」は同時に指定できません。どちらか一方にしてください。",
  ],
  [
    /^error: option '([^']*)' argument '([^']*)' is invalid\. Allowed choices are ([^.]*)\./u,
    "「$1」に「$2」は指定できません。使えるのは $3 です。",
  ],
  [
    /^error: option '([^']*)' argument '([^']*)' is invalid\. (.*)/u,
    "「$1」に「$2」と書かれています。$3",
  ],
  [/^error: too many arguments/u, "余分な引数があります。オプションの前に -- を付けてください。"],
];

const suggestion = /\(Did you mean (?:one of )?(.*)\?\)/u;

/** A usage error of the argument parser in Japanese, with what to do. */
export const inJapanese = (message: string): string => {
  const found = sentences.find(([pattern]) => pattern.test(message));
  const said =
    found === undefined
      ? "引数を読み取れません。"
      : (message.match(found[0])?.[0] ?? message).replace(found[0], found[1]);
  const near = suggestion.exec(message)?.[1];
  return [
    said,
    near === undefined ? "" : `「${near}」でしょうか。`,
    "使い方は --help で確認してください。",
  ].join("");
};
