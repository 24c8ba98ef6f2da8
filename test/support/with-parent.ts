import { endWithParent } from "./end-with-parent";

// Loaded before a program that a test starts, which itself knows nothing of it.
endWithParent();
