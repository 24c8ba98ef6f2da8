import {
  Button,
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import type { JSX } from "react";
import { usePageState, usePreview } from "../preview-context";
import { chosenSwitches, moodsOf, switches } from "../state/switches";
import { moodMenuWords, moodWords } from "../words";

/** The switches of Excel's moods; protection concerns the sheet that is open. */
const useSwitches = () => {
  const { setMoods, protect } = usePreview();
  const moods = usePageState((state) => state.moods);
  const sheets = usePageState((state) => state.sheets);
  const activeSheet = usePageState((state) => state.activeSheet);
  const chosen = chosenSwitches({ moods, sheets, activeSheet });
  return {
    chosen,
    choose: (names: readonly string[]) => {
      const isProtected = names.includes("isProtected");
      if (activeSheet !== null && isProtected !== chosen.includes("isProtected")) {
        protect(activeSheet, isProtected);
      }
      setMoods(moodsOf(names));
    },
  };
};

export function MoodMenu(): JSX.Element {
  const { chosen, choose } = useSwitches();
  return (
    <Menu
      // In the header, not behind everything: what is outside of all landmarks is easily missed.
      inline
      checkedValues={{ moods: [...chosen] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        choose(checkedItems);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small">{moodMenuWords.button}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{moodMenuWords.hint}</MenuGroupHeader>
            {switches.map((name) => (
              <MenuItemCheckbox
                key={name}
                name="moods"
                value={name}
                subText={moodWords[name].meaning}
              >
                {moodWords[name].name}
              </MenuItemCheckbox>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Nobody should wonder why the pane fails: says which switches are on, and turns them off. */
export function MoodBar(): JSX.Element | null {
  const { chosen, choose } = useSwitches();
  if (chosen.length === 0) return null;
  return (
    <MessageBar intent="warning">
      <MessageBarBody>
        {moodMenuWords.active(chosen.map((name) => moodWords[name].name))}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            choose([]);
          }}
        >
          {moodMenuWords.calm}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
