export { buildDataset } from "./build";
export * from "./decisions-file";
export * from "./difference";
export * from "./export";
export * from "./load";
export type { Fault } from "./load-fault";
export * from "./save";
export { datasetJsonSchema } from "./schema-json";
