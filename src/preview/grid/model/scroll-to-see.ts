/** One direction of a view, in pixels of the sheet. */
export interface SeenStretch {
  /** Where the lines begin and end that are to be seen. */
  readonly start: number;
  readonly end: number;
  /** Where the frozen lines end. */
  readonly frozenEnd: number;
  /** How much of the others is seen. */
  readonly room: number;
  /** How much of them is scrolled away now. */
  readonly scroll: number;
}

/** How far has to be scrolled so that lines are seen behind the frozen ones: no further than needed, their beginning first. */
export const scrollToSee = ({ start, end, frozenEnd, room, scroll }: SeenStretch): number => {
  if (start < frozenEnd) return scroll;
  const [first, last] = [start - frozenEnd, end - frozenEnd];
  if (first < scroll) return first;
  return last > scroll + room ? Math.min(first, last - room) : scroll;
};
