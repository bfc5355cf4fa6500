import assert from 'node:assert/strict';
import { toldSetting } from '../../../src/editor/toldSetting';

describe('what is told of a setting', () => {
  const severity = { enum: ['error', 'off'], default: 'error' };

  it('is the setting itself where it is a switch or chosen from a list', () => {
    assert.equal(toldSetting(false, { default: true }), false);
    assert.equal(toldSetting('off', severity), 'off');
  });

  it('is whether there are words of one’s own, and not which', () => {
    assert.equal(toldSetting('**/*.md', { default: '**/*.md' }), 'default');
    assert.equal(toldSetting('secret/**', { default: '**/*.md' }), 'changed');
    assert.equal(toldSetting([], { default: [] }), 'default');
    assert.equal(toldSetting(['with Ms Krohn’s lawyer'], { default: [] }), 'changed');
    assert.equal(toldSetting('of', severity), 'changed');
  });

  it('is the same for each part that the manifest knows, and nothing for others', () => {
    const described = { default: {}, properties: { figure: severity, name: severity, date: severity } };
    const value = { figure: 'off', name: 'Krohn', 'Ms Krohn': true };
    assert.deepEqual(toldSetting(value, described), { figure: 'off', name: 'changed' });
    assert.equal(toldSetting('Krohn', described), 'changed');
  });
});
