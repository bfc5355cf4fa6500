declare module 'text-fragments-polyfill/text-fragment-utils' {
  /** Parts that a directive does not have are empty. */
  export interface Directive {
    readonly prefix: string;
    readonly textStart: string;
    readonly textEnd: string;
    readonly suffix: string;
  }
  export function getFragmentDirectives(hash: string): { readonly text: readonly string[] };
  export function parseFragmentDirectives(directives: { readonly text: readonly string[] }): {
    readonly text: readonly Directive[];
  };
}
