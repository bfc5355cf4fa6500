/** Made by esbuild: one loader for each test file. */
declare module '#tests' {
  export const files: readonly (() => Promise<unknown>)[];
}
