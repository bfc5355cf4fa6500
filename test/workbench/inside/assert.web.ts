// biome-ignore lint/style/useNodejsImportProtocol: the package of that name, which runs without Node
import assert from 'assert';

/** What `node:assert/strict` is in the web worker. */
export default assert.strict;
