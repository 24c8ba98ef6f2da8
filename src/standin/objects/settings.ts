import type { Workbook } from "../model/workbook";
import { describeClass, type Describe } from "../protocol/class-table";
import { changes, makes, readOnly, readWrite } from "../protocol/members";
import { collectionMembers } from "./collection";

interface Setting {
  readonly workbook: Workbook;
  readonly key: string;
}

const settingObject = describeClass<Setting>({
  name: "Setting",
  idProperty: "_Id",
  properties: {
    _Id: readOnly(({ key }) => key),
    Key: readOnly(({ key }) => key),
    Value: readWrite(
      ({ workbook, key }) => workbook.settings.get(key) ?? null,
      ({ workbook, key }, value) => {
        workbook.settings.set(key, value);
      },
    ),
  },
  objects: {},
  methods: {
    Delete: changes(({ workbook, key }) => {
      workbook.settings.delete(key);
    }),
  },
});

const shared = collectionMembers<Workbook, Setting>({
  name: "settings",
  itemsOf: (workbook) => [...workbook.settings.keys()].map((key) => ({ workbook, key })),
  describe: (setting) => settingObject(setting),
  isNamed: ({ key }, wanted) => key === wanted,
});

export const settingsObject: Describe<Workbook> = describeClass<Workbook>({
  name: "SettingCollection",
  properties: {},
  objects: {},
  ...shared,
  methods: {
    ...shared.methods,
    Add: makes((workbook, given) => {
      const key = given.text(0);
      workbook.settings.set(key, given.value(1));
      return settingObject({ workbook, key });
    }),
  },
});
