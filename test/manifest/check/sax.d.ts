/** The part of sax that is used here; the package comes without types. */
declare module "sax" {
  export interface Tag {
    readonly name: string;
    readonly local: string;
    readonly uri: string;
    readonly attributes: Readonly<Record<string, { readonly value: string }>>;
  }
  export interface Parser {
    /** 0-based. */
    readonly line: number;
    /** Characters up to and with the `<` of the tag being read. */
    readonly startTagPosition: number;
    onopentagstart: () => void;
    onopentag: (tag: Tag) => void;
    onclosetag: () => void;
    ontext: (text: string) => void;
    onerror: (error: Error) => void;
    write: (text: string) => Parser;
    close: () => Parser;
  }
  export function parser(strict: true, options: { readonly xmlns: true }): Parser;
}
