/** What the parts under the tests (not those under the extension) ask of Node's `process` in the web worker. */
export const process = { env: {}, emitWarning: () => {} };
