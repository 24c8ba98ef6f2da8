export const part = "あとから読み込んだ部分";
