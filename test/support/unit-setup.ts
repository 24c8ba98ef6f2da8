import { endWithParent } from "./end-with-parent";

export default endWithParent;
