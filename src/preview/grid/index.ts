export { createGrid } from "./create-grid";
