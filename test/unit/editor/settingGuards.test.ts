import assert from 'node:assert/strict';
import { isList, isObject, isSwitch, isText, oneOf, propertyOf } from '../../../src/editor/settingGuards';

describe('a guard of a setting', () => {
  it('takes what is of its type, and nothing that a settings file may hold instead', () => {
    const values = ['**/*.md', true, ['a'], { number: 'off' }, null, 5, undefined];
    const taken = (is: (value: unknown) => boolean): unknown[] => values.filter((each) => is(each));
    assert.deepEqual(taken(isText), ['**/*.md']);
    assert.deepEqual(taken(isSwitch), [true]);
    assert.deepEqual(taken(isList), [['a']]);
    assert.deepEqual(taken(isObject), [{ number: 'off' }]);
  });

  it('takes one of several words', () => {
    const isScope = oneOf('workspace', 'openFiles');
    assert.ok(isScope('openFiles'));
    assert.ok(!isScope('openfiles'));
    assert.ok(!isScope(['openFiles']));
  });

  it('looks at the own properties of an object only', () => {
    const isOff = oneOf('off');
    assert.equal(propertyOf({ number: 'off' }, 'number', isOff), 'off');
    assert.equal(propertyOf({ number: 'loud' }, 'number', isOff), undefined);
    assert.equal(
      propertyOf({}, 'toString', (value): value is unknown => value !== undefined),
      undefined,
    );
  });
});
