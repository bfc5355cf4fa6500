import assert from 'assert';

/** What `node:assert/strict` is in the web worker. */
export default assert.strict;
