import assert from 'node:assert/strict';
import { extensions, Uri, workspace } from 'vscode';

interface Keybinding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

describe('Keys', () => {
  it('clash with none that the editor has', async () => {
    const defaults = await workspace.openTextDocument(Uri.parse('vscode://defaultsettings/keybindings.json'));
    const list = defaults.getText().replace(/^\s*\/\/.*$/gm, '');
    const bindings = JSON.parse(list.slice(list.indexOf('['), list.lastIndexOf(']') + 1)) as Keybinding[];
    assert.ok(bindings.length > 100);
    const own = extensions.getExtension('claimtrace.claimtrace')!.packageJSON.contributes.keybindings as Keybinding[];
    const spoken = (key: string): string =>
      key
        .split(' ')
        .map((chord) => chord.split('+').sort().join('+'))
        .join(' ');
    // in a view of our own a key may mean what it means in others
    for (const { key } of own.filter(({ when }) => !when?.includes('focusedView == claimtrace.'))) {
      const others = bindings.filter(
        (each) => spoken(each.key) === spoken(key) && !each.command.startsWith('claimtrace.'),
      );
      assert.deepEqual(others, [], key);
    }
  });
});
