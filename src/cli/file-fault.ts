/** Why a file or folder cannot be used, in Japanese, ready to be shown. */
export interface FileFault {
  readonly ok: false;
  readonly message: string;
}

export const fileFault = (message: string): FileFault => ({ ok: false, message });

const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "その場所に見つかりません。場所と名前を確認してください。"],
  ["EACCES", "読み書きが許可されていません。権限を確認してください。"],
  ["EPERM", "読み書きが許可されていません。権限を確認してください。"],
  ["EROFS", "書き込みのできない場所です。別の場所を指定してください。"],
  ["ENOSPC", "空き容量が足りません。空きを作ってからやり直してください。"],
  ["EISDIR", "そこにあるのはフォルダーです。ファイルの名前を指定してください。"],
  ["ENOTDIR", "途中にフォルダーでないものがあります。場所を確認してください。"],
  ["EEXIST", "同じ名前のファイルがあり、フォルダーを作れません。別の場所を指定してください。"],
  ["EBUSY", "ほかのプログラムが使っています。閉じてからやり直してください。"],
  ["ENAMETOOLONG", "名前が長すぎます。短い名前を指定してください。"],
]);

/** The code of a failed file operation; `null` for anything else. */
export const systemCodeOf = (error: unknown): string | null =>
  typeof error === "object" &&
  error !== null &&
  "syscall" in error &&
  "code" in error &&
  typeof error.code === "string"
    ? error.code
    : null;

/** Words for what the system calls by a code. */
export const faultOfCode = (path: string, code: string): FileFault =>
  fileFault(
    `「${path}」を使えません。${reasons.get(code) ?? `読み書きできません(${code})。場所を確認してください。`}`,
  );

/** Words for a failed file operation. Anything but a failure of the system is a defect and is thrown on. */
export const faultOfSystem = (path: string, error: unknown): FileFault => {
  const code = systemCodeOf(error);
  if (code === null) throw error;
  return faultOfCode(path, code);
};
