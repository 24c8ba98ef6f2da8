export { createGrid } from "./create-grid";
export type { DrawChart, Grid, GridEvents, GridOptions } from "./grid";
