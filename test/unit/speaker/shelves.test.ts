import assert from 'node:assert/strict';
import { Shelves } from '../../../src/core/speaker/shelves';

const thing = (key: string, value = 0) => ({ key, value });

describe('shelves', () => {
  it('hold one thing or many, each by its key', () => {
    const shelves = new Shelves<ReturnType<typeof thing>>();
    assert.deepEqual([shelves.has('a'), shelves.on('a')], [false, []]);
    shelves.put('a', thing('x'));
    shelves.put('b', thing('y'));
    assert.deepEqual(shelves.on('a'), [thing('x')]);
    shelves.put('a', thing('z'));
    assert.deepEqual(shelves.on('a'), [thing('x'), thing('z')]);
    assert.deepEqual(
      [shelves.get('a', 'z'), shelves.get('a', 'y'), shelves.get('b', 'y')],
      [thing('z'), undefined, thing('y')],
    );
    assert.deepEqual([...shelves.all()], [thing('x'), thing('z'), thing('y')]);
  });

  it('put a thing in the place of the one with its key', () => {
    const shelves = new Shelves<ReturnType<typeof thing>>();
    for (const value of [1, 2]) shelves.put('a', thing('x', value));
    assert.deepEqual(shelves.on('a'), [thing('x', 2)]);
    for (const value of [3, 4]) shelves.put('a', thing('z', value));
    assert.deepEqual(shelves.on('a'), [thing('x', 2), thing('z', 4)]);
  });

  it('are gone when nothing stands on them', () => {
    const shelves = new Shelves<ReturnType<typeof thing>>();
    for (const key of ['x', 'z']) shelves.put('a', thing(key));
    for (const key of ['z', 'other', 'x']) shelves.take('a', key);
    assert.equal(shelves.has('a'), false);
    shelves.put('a', thing('x'));
    shelves.take('a', 'z');
    assert.equal(shelves.has('a'), true);
  });
});
