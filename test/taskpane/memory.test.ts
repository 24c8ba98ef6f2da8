import { createMemory } from "../../src/taskpane/memory";

const storageWith = (room: number) => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, text);
    },
    removeItem: (key: string) => {
      kept.delete(key);
    },
  };
};

test("書いたものを読めて、忘れられます", () => {
  const storage = storageWith(100);
  const memory = createMemory(() => storage);
  expect(memory.write("confirmedBy", "高知 一郎")).toBe(true);
  expect(memory.read("confirmedBy")).toBe("高知 一郎");
  expect([...storage.kept.keys()]).toEqual(["renkei-totsugo:confirmedBy"]);
  memory.forget("confirmedBy");
  expect(memory.read("confirmedBy")).toBeNull();
});

test("入りきらないものは、覚えていないと答えます", () => {
  const memory = createMemory(() => storageWith(3));
  expect(memory.write("file", "長い文字列")).toBe(false);
});

test("保存を禁じたブラウザーでも止まりません", () => {
  const memory = createMemory(() => {
    throw new DOMException("denied", "SecurityError");
  });
  expect(memory.read("file")).toBeNull();
  expect(memory.write("file", "a")).toBe(false);
  expect(() => {
    memory.forget("file");
  }).not.toThrow();
});
