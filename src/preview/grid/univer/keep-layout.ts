import { RedoCommand } from "@univerjs/core";
import {
  HeaderFreezeRenderController,
  HeaderMoveRenderController,
  HeaderUnhideRenderController,
  IRenderManagerService,
  IShortcutService,
  KeyCode,
  MetaKeys,
} from "@univerjs/preset-sheets-core";
import { workbookId, type OpenUniver } from "./open-univer";

/** Before what Univer itself would say. */
const first = 1_000;

/** Frozen panes stay, lines are not dragged to another place, hidden lines stay hidden: nothing of it would last. */
export const keepLayout = ({ injector }: OpenUniver): void => {
  const render = injector.get(IRenderManagerService).getRenderById(workbookId);
  if (!render) return;
  const freeze = render.with(HeaderFreezeRenderController).interceptor;
  const refused = { priority: first, handler: () => false };
  freeze.intercept(freeze.getInterceptPoints().FREEZE_PERMISSION_CHECK, refused);
  const move = render.with(HeaderMoveRenderController).interceptor;
  move.intercept(move.getInterceptPoints().HEADER_MOVE_PERMISSION_CHECK, refused);
  const unhide = render.with(HeaderUnhideRenderController).interceptor;
  unhide.intercept(unhide.getInterceptPoints().HEADER_UNHIDE_RANGE_VISIBLE_CHECK, refused);
};

/** Univer knows Ctrl+Y alone. */
export const bindRedo = ({ injector }: OpenUniver): void => {
  injector.get(IShortcutService).registerShortcut({
    id: RedoCommand.id,
    binding: KeyCode.Z | MetaKeys.CTRL_COMMAND | MetaKeys.SHIFT,
  });
};
