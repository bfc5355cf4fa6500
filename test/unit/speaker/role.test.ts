import assert from 'node:assert/strict';
import { mergedRoles, withRole } from '../../../src/core/speaker/role';

const roles = (...added: readonly string[]): readonly string[] =>
  added.reduce<readonly string[]>((all, role) => withRole(all, role), []);

describe('roles', () => {
  it('stand without articles and possessive pronouns, once whatever their capitals', () => {
    assert.deepEqual(roles('the mayor', 'Mayor', 'its chief engineer', 'The current harbourmaster'), [
      'mayor',
      'chief engineer',
      'current harbourmaster',
    ]);
  });

  it('stand in their fullest wording', () => {
    assert.deepEqual(roles('chief engineer', 'the chief engineer of Halden Steel', 'engineer'), [
      'chief engineer of Halden Steel',
    ]);
    assert.deepEqual(roles('Lundby mayor', 'mayor'), ['Lundby mayor']);
  });

  it('are kept apart where they are different offices', () => {
    const different = ['minister', 'deputy minister', 'former minister'];
    assert.deepEqual(roles(...different), different);
    assert.deepEqual(roles('chief', 'chief engineer'), ['chief', 'chief engineer']);
    assert.deepEqual(roles('mayor', 'assistant to the mayor'), ['mayor', 'assistant to the mayor']);
  });

  it('are counted together over articles, in the most frequent wording', () => {
    const counts = new Map([
      ['the Mayor', 1],
      ['mayor', 2],
      ['chief engineer', 1],
      ['its chief engineer of works', 1],
    ]);
    assert.deepEqual(
      [...mergedRoles(counts)],
      [
        ['mayor', 3],
        ['chief engineer of works', 2],
      ],
    );
  });
});
