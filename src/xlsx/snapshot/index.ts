export { readSnapshot, type SnapshotReading } from "./read-snapshot";
export { writeSnapshot } from "./write-snapshot";
