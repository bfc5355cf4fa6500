/** Made by esbuild from the files in test/editor: one loader for each. */
declare module '#tests' {
  type Loaders = readonly (() => Promise<unknown>)[];

  export const suites: {
    /** test/editor/*.test.ts, on the articles of test/fixtures/newsroom. */
    readonly newsroom: Loaders;
    /** test/editor/own/*.test.ts, on articles that are not part of the project. */
    readonly own: Loaders;
    /** test/editor/large/*.test.ts, on thousands of made-up articles. */
    readonly large: Loaders;
    /** test/editor/untrusted/*.test.ts, on the articles of test/fixtures/newsroom in a folder that nobody trusts. */
    readonly untrusted: Loaders;
    /** test/editor/roots/*.test.ts, on a workspace of two folders: the newsroom, and one that is empty at first. */
    readonly roots: Loaders;
    /** test/editor/virtual/*.test.ts, on a folder that is not on disk. */
    readonly virtual: Loaders;
    /** test/editor/reopened/*.test.ts, which load their window again. */
    readonly reopened: Loaders;
    /** test/editor/german/*.test.ts, in a window whose display language is German. */
    readonly german: Loaders;
  };
}
