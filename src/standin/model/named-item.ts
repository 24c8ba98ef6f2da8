export interface NamedItem {
  name: string;
  /** With its leading `=`. */
  formula: string;
  comment: string;
  isVisible: boolean;
}
