import { HostError } from "../model/host-error";
import type { Workbook } from "../model/workbook";
import { describeClass, type Describe } from "../protocol/class-table";
import { changes, makes, readOnly, readWrite } from "../protocol/members";
import { collectionMembers } from "./collection";

interface Setting {
  readonly workbook: Workbook;
  readonly key: string;
}

const bytes = new TextEncoder();

/** Settings are refused together: one too many, and the one that is set is not kept. */
const keepWithin = (workbook: Workbook, key: string, value: unknown, limit: number): void => {
  const all = [...new Map(workbook.settings).set(key, value)];
  const size = all.reduce((sum, one) => sum + bytes.encode(JSON.stringify(one)).length, 0);
  if (size > limit) throw new HostError("GeneralException", `Settings of ${size} bytes.`);
  workbook.settings.set(key, value);
};

const settingObject = describeClass<Setting>({
  name: "Setting",
  idProperty: "_Id",
  properties: {
    _Id: readOnly(({ key }) => key),
    Key: readOnly(({ key }) => key),
    Value: readWrite(
      ({ workbook, key }) => workbook.settings.get(key) ?? null,
      ({ workbook, key }, value, host) => {
        keepWithin(workbook, key, value, host.settingsLimitBytes());
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
    Add: makes((workbook, given, host) => {
      const key = given.text(0);
      keepWithin(workbook, key, given.value(1), host.settingsLimitBytes());
      return settingObject({ workbook, key });
    }),
  },
});
