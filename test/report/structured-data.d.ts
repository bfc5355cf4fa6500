declare module 'structured-data-testing-tool' {
  interface Outcome {
    readonly passed: readonly unknown[];
    readonly failed: readonly unknown[];
    readonly warnings: readonly unknown[];
  }
  export function structuredDataTestHtml(
    html: string,
    options: { readonly presets: readonly object[] },
  ): Promise<Outcome>;
}

declare module 'structured-data-testing-tool/presets' {
  export const Google: object;
}
