import assert from 'node:assert/strict';
import { COLOUR_NAMES } from '../../../src/core/drawing/stage';
import { fromPage } from '../../../src/webview/story/messages';

const colours = (colour: string) => Object.fromEntries(COLOUR_NAMES.map((name) => [name, colour]));

describe('messages of the page of a story', () => {
  it('are taken when they are of a known kind, and nothing else of them', () => {
    assert.deepEqual(fromPage({ kind: 'ready', path: '/etc/passwd' }), { kind: 'ready' });
    assert.deepEqual(fromPage({ kind: 'open', edition: 2, passage: 7, command: 'x' }), {
      kind: 'open',
      edition: 2,
      passage: 7,
    });
    assert.deepEqual(fromPage({ kind: 'export', edition: 1, palette: { ...colours('#010203'), more: 'x' } }), {
      kind: 'export',
      edition: 1,
      palette: colours('#010203'),
    });
  });

  it('are passed over when they are anything else', () => {
    for (const message of [
      null,
      undefined,
      'ready',
      {},
      { kind: 'run', edition: 1 },
      { kind: 'open', edition: 1 },
      { kind: 'open', edition: 1, passage: -1 },
      { kind: 'open', edition: 1, passage: 1.5 },
      { kind: 'open', edition: 1, passage: '0' },
      { kind: 'open', passage: 0 },
      { kind: 'export', edition: 1 },
      { kind: 'export', edition: 1, palette: { text: '#000000' } },
      { kind: 'export', edition: 1, palette: Object.create(colours('#000000')) },
    ])
      assert.equal(fromPage(message), null, JSON.stringify(message));
  });

  it('may name colours, but nothing that a colour is not', () => {
    const taken = (colour: string): boolean =>
      fromPage({ kind: 'export', edition: 1, palette: colours(colour) }) !== null;
    assert.ok(taken('#1f2f3f'));
    for (const colour of ['', '#fff', 'red', '#1f2f3f"', 'url(http://x)', 'var(--x)', 'rgb(0,0,0)'])
      assert.ok(!taken(colour), colour);
  });
});
