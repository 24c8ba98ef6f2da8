export * from "./adopt-differences";
export * from "./apply-revision";
export * from "./compare-editions";
export { contrastRows, contrastTexts, type ContrastPiece } from "./contrast-table";
export * from "./describe-change";
export * from "./describe-comparison";
export { describeValue, nameBook, type NameBook } from "./describe-fact";
export * from "./edition";
export * from "./project-wish";
