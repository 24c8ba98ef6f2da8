/** The folder of documents that is read when none is named: the one that the pane's own dataset is made from. */
export const usualSeeds = "seeds";
