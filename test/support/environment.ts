import { TestEnvironment } from "jest-environment-node";
import { endWithParent } from "./end-with-parent";

/** Where tests run: jest's own, in a process that ends with the run. */
export default class Environment extends TestEnvironment {
  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    super(...given);
    endWithParent();
  }
}
