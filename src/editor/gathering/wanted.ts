/** Which files of a folder are gathered, by globs. */
export interface Wanted {
  readonly include: string;
  /** Empty ones match nothing. */
  readonly exclude: readonly string[];
}
