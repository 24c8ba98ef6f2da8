/** Names of worksheets that a session has seen in its workbook; `null` before it has looked. */
interface KnownSheets {
  names: ReadonlySet<string> | null;
}

const knownIn = new WeakMap<Excel.RequestContext, KnownSheets>();

export const newKnownSheets = (): KnownSheets => ({ names: null });

/** Lets a context know what earlier contexts of its session have seen. */
export const shareKnownSheets = (context: Excel.RequestContext, known: KnownSheets): void => {
  knownIn.set(context, known);
};

/** Only a guess by which a request is saved: sheets are renamed and deleted at any time. */
export const knownSheets = (context: Excel.RequestContext): ReadonlySet<string> | null =>
  knownIn.get(context)?.names ?? null;

export const rememberSheets = (context: Excel.RequestContext, names: ReadonlySet<string>): void => {
  const known = knownIn.get(context);
  if (known !== undefined) known.names = names;
};
