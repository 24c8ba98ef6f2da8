const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Gives the user a file, as a browser does: into the folder for downloads. */
export const download = (name: string, bytes: Uint8Array): void => {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: xlsx }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then; a click answers at once.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
};
