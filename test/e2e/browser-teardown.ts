const tearDown = async (): Promise<void> => {
  const close: unknown = Reflect.get(globalThis, "closeBrowser");
  if (typeof close === "function") await close();
};

export default tearDown;
