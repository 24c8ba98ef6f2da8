export * from "./adopt-differences";
export * from "./apply-revision";
export * from "./describe-change";
export * from "./edition";
