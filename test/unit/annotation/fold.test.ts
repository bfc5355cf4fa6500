import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AnnotationFields, EventBody, LogEvent } from '../../../src/core/annotation/event';
import { foldAdded, foldDocument } from '../../../src/core/annotation/fold';
import type { Annotation } from '../../../src/core/annotation/state';
import { add, anchorOf, history, setStatus } from './events';

const only = (events: readonly LogEvent[]): Annotation => {
  const [annotation] = foldDocument(events).annotations.values();
  assert.ok(annotation);
  return annotation;
};

const people = fc.constantFrom('Mira', 'Tom', '__proto__');
const annotation = fc.constantFrom('a', 'b', 'constructor');
const status = fc.constantFrom('unchecked', 'verified', 'wrong', 'disputed');
const body = fc.oneof(
  annotation.map((id) => add(id, 'Twelve sailors')),
  fc.tuple(annotation, status).map(([id, value]) => setStatus(id, value)),
  annotation.map((id) => ({ op: 'del' as const, annotation: id })),
  annotation.map((id) => ({ op: 'reanchor' as const, annotation: id, anchors: [anchorOf('Ada Lind')] })),
  fc.tuple(annotation, fc.constantFrom('c', 'd')).map(([id, comment]) => ({
    op: 'comment' as const,
    annotation: id,
    comment,
    text: comment,
  })),
  fc.constantFrom('x.md', 'y.md').map((path) => ({ op: 'rename' as const, path })),
  fc.constantFrom('p', 'q').map((suggestion) => ({ op: 'reject' as const, suggestion })),
  fc.integer({ min: 1, max: 12 }).map((n) => ({ op: 'undo' as const, event: `e${n}` })),
);

describe('the state of a document', () => {
  it('has an annotation as it was added, unchecked', () => {
    const annotation = only(history(['Mira', add('a', 'Twelve sailors', { type: 'claim', note: 'Ask the navy.' })]));
    assert.equal(annotation.anchors[0]!.exact, 'Twelve sailors');
    assert.equal(annotation.type, 'claim');
    assert.equal(annotation.note, 'Ask the navy.');
    assert.equal(annotation.status, 'unchecked');
    assert.deepEqual(annotation.created, { person: 'Mira', time: '2027-03-01T09:00:00.000Z' });
  });

  it('holds of each field what was set last', () => {
    const annotation = only(
      history(
        ['Mira', add('a', 'Twelve sailors')],
        ['Mira', { op: 'set', annotation: 'a', fields: { note: 'Eleven?', speaker: 'Ada Lind' } }],
        ['Tom', { op: 'set', annotation: 'a', fields: { note: 'Twelve.' } }],
      ),
    );
    assert.equal(annotation.note, 'Twelve.');
    assert.equal(annotation.speaker, 'Ada Lind');
    assert.equal(annotation.changed.person, 'Tom');
  });

  it('tells who wrote the note, whoever made the mark', () => {
    const note = (words: string): EventBody => ({ op: 'set', annotation: 'a', fields: { note: words } });
    const annotation = only(
      history(['Mira', add('a', 'Twelve sailors')], ['Tom', note('Which?')], ['Mira', setStatus('a', 'verified')]),
    );
    assert.deepEqual(annotation.noteBy, { person: 'Tom', time: '2027-03-01T09:01:00.000Z' });
    assert.equal(only(history(['Mira', add('a', 'Twelve sailors')])).noteBy, null);
  });

  it('forgets what a speaker is when another one is named', () => {
    const named = (fields: AnnotationFields): EventBody => ({ op: 'set', annotation: 'a', fields });
    const port = named({ speaker: 'Havn', speakerKind: 'organization' });
    const annotation = (...bodies: EventBody[]) =>
      only(history(['Mira', add('a', 'Twelve sailors')], ...bodies.map((body) => ['Mira', body] as const)));
    assert.equal(annotation(port, setStatus('a', 'verified')).speakerKind, 'organization');
    assert.equal(annotation(port, named({ speaker: 'Ada Lind' })).speakerKind, null);
  });

  it('joins the sources that two people name', () => {
    const set = { op: 'set', annotation: 'a' } as const;
    const annotation = only(
      history(
        ['Mira', add('a', 'Twelve sailors')],
        ['Mira', { ...set, fields: { sources: { s1: { path: 'navy.md' } } } }],
        ['Tom', { ...set, fields: { sources: { s2: { url: 'https://harbour.example' } } } }],
        ['Tom', { ...set, fields: { sources: { s1: null } } }],
      ),
    );
    assert.deepEqual(annotation.sources, [{ id: 's2', url: 'https://harbour.example' }]);
  });

  it('shows different verdicts of different people as a difference', () => {
    const annotation = only(
      history(
        ['Mira', add('a', 'Twelve sailors')],
        ['Mira', setStatus('a', 'verified')],
        ['Tom', setStatus('a', 'wrong')],
      ),
    );
    assert.equal(annotation.status, 'wrong');
    assert.equal(annotation.disputed, true);
    assert.deepEqual(
      annotation.verdicts.map(({ person, status }) => [person, status]),
      [
        ['Mira', 'verified'],
        ['Tom', 'wrong'],
      ],
    );
  });

  it('has no difference once somebody answers both verdicts, or one is taken back', () => {
    const both = [
      ['Mira', add('a', 'Twelve sailors')],
      ['Mira', setStatus('a', 'verified')],
      ['Tom', setStatus('a', 'wrong')],
    ] as const;
    const answer = { op: 'set', annotation: 'a', fields: { status: 'verified' }, settles: ['e2', 'e3'] } as const;
    const settled = only(history(...both, ['Ina', answer]));
    assert.equal(settled.disputed, false);
    assert.equal(settled.status, 'verified');
    const reopened = only(history(...both, ['Tom', setStatus('a', 'in progress')]));
    assert.equal(reopened.disputed, false);
    assert.equal(reopened.status, 'in progress');
  });

  it('remembers the words a status was given for', () => {
    const set = { op: 'set', annotation: 'a', fields: { status: 'verified' }, words: 'Twelve sailors' } as const;
    const { statusBy } = only(history(['Mira', add('a', 'Twelve sailors')], ['Tom', set]));
    assert.deepEqual(statusBy, {
      person: 'Tom',
      time: '2027-03-01T09:01:00.000Z',
      words: 'Twelve sailors',
      event: 'e2',
    });
  });

  it('keeps comments in order, with answers, new wordings and those taken away', () => {
    const { comments } = only(
      history(
        ['Mira', add('a', 'Twelve sailors')],
        ['Mira', { op: 'comment', annotation: 'a', comment: 'c1', text: 'Whose count?' }],
        ['Tom', { op: 'comment', annotation: 'a', comment: 'c2', text: 'The navy’s.', replyTo: 'c1' }],
        ['Mira', { op: 'comment', annotation: 'a', comment: 'c1', text: null }],
      ),
    );
    assert.deepEqual(
      comments.map(({ id, person, text, replyTo }) => [id, person, text, replyTo]),
      [
        ['c1', 'Mira', null, null],
        ['c2', 'Tom', 'The navy’s.', 'c1'],
      ],
    );
    assert.equal(comments[0]!.edited!.time, '2027-03-01T09:03:00.000Z');
  });

  it('leaves out what was deleted, whatever others set, until the deletion is undone', () => {
    const deleted = [
      ['Mira', add('a', 'Twelve sailors')],
      ['Mira', { op: 'del', annotation: 'a' }],
      ['Tom', setStatus('a', 'verified')],
    ] as const;
    assert.equal(foldDocument(history(...deleted)).annotations.size, 0);
    assert.equal(only(history(...deleted, ['Mira', { op: 'undo', event: 'e2' }])).status, 'verified');
  });

  it('takes an undo back when that is undone', () => {
    const events = history(
      ['Mira', add('a', 'Twelve sailors')],
      ['Mira', setStatus('a', 'verified')],
      ['Mira', { op: 'undo', event: 'e2' }],
      ['Mira', { op: 'undo', event: 'e3' }],
    );
    assert.equal(only(events.slice(0, 3)).status, 'unchecked');
    assert.equal(only(events).status, 'verified');
  });

  it('undoes nothing that comes later, so that no two events undo each other', () => {
    const events = history(['Mira', { op: 'undo', event: 'e2' }], ['Mira', add('a', 'Twelve sailors')]);
    assert.equal(foldDocument(events).annotations.size, 1);
  });

  it('knows the article by where it is and by where it was first', () => {
    const { path, firstPath } = foldDocument(
      history(['Mira', { op: 'doc', path: 'draft.md' }], ['Tom', { op: 'rename', path: 'ferry/final.md' }]),
    );
    assert.equal(path, 'ferry/final.md');
    assert.equal(firstPath, 'draft.md');
  });

  it('keeps rejections, and drops one that is undone', () => {
    const reject = { op: 'reject', suggestion: 'claim-1', anchors: [anchorOf('Twelve sailors')] } as const;
    assert.deepEqual([...foldDocument(history(['Mira', reject])).rejections.keys()], ['claim-1']);
    const undone = history(['Mira', reject], ['Mira', { op: 'undo', event: 'e1' }]);
    assert.equal(foldDocument(undone).rejections.size, 0);
  });

  it('lists events on an annotation that nobody added, and uses them when it comes', () => {
    const events = history(['Mira', add('a', 'Twelve sailors')], ['Tom', setStatus('a', 'wrong')]);
    const before = foldDocument(events.slice(1));
    assert.equal(before.annotations.size, 0);
    assert.deepEqual(
      before.strays.map(({ id }) => id),
      ['e2'],
    );
    assert.deepEqual(foldDocument(events).strays, []);
  });

  it('is the same for any order and any duplication of the events', () => {
    // few ids and times, so that some are used twice
    const head = fc.record({
      id: fc.integer({ min: 1, max: 12 }).map((n) => `e${n}`),
      time: fc.integer({ min: 0, max: 5 }).map((n) => `2027-03-01T09:00:00.00${n}Z`),
      person: people,
    });
    const event = fc.tuple(head, body).map(([first, rest]) => ({ ...first, ...rest }) as LogEvent);
    const shuffled = fc.array(event, { maxLength: 14 }).chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc
          .array(fc.nat(), { minLength: events.length, maxLength: events.length })
          .map((ranks) => [...events.entries()].sort(([a], [b]) => ranks[a]! - ranks[b]!).map(([, each]) => each)),
        fc.subarray(events),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([events, reordered, again]) => {
        const copies = again.map((each) => JSON.parse(JSON.stringify(each)) as LogEvent);
        assert.deepEqual(foldDocument([...reordered, ...copies]), foldDocument(events));
      }),
      { numRuns: 500 },
    );
  });

  it('takes in later events as if all had been folded anew', () => {
    const later = fc.array(fc.tuple(people, body), { maxLength: 14 }).map((said) => history(...said));
    let taken = 0;
    fc.assert(
      fc.property(later, fc.nat({ max: 14 }), (events, count) => {
        const state = foldDocument(events.slice(0, count));
        const now = foldAdded(state, events, events.slice(count));
        if (now === null) return;
        taken++;
        assert.deepEqual([...now.annotations], [...foldDocument(events).annotations]);
        assert.deepEqual(now, foldDocument(events));
      }),
      { numRuns: 2000 },
    );
    assert.ok(taken > 100, `${taken}`);
  });

  it('keeps what later events do not touch', () => {
    const events = history(
      ['Mira', { op: 'doc', path: 'draft.md' }],
      ['Mira', add('a', 'Twelve sailors')],
      ['Mira', add('b', 'Ada Lind')],
      ['Tom', setStatus('a', 'wrong')],
    );
    const state = foldDocument(events.slice(0, 3));
    const now = foldAdded(state, events, events.slice(3));
    assert.equal(now?.annotations.get('a')?.status, 'wrong');
    assert.equal(now?.annotations.get('b'), state.annotations.get('b'));
  });

  it('is folded anew where somebody takes something back, or events come in between', () => {
    const undone = history(['Mira', add('a', 'Twelve sailors')], ['Mira', { op: 'undo', event: 'e1' }]);
    assert.equal(foldAdded(foldDocument(undone.slice(0, 1)), undone, undone.slice(1)), null);
    const between = history(['Mira', add('a', 'Twelve sailors')], ['Tom', setStatus('a', 'wrong')]);
    assert.equal(foldAdded(foldDocument(between.slice(1)), between, between.slice(0, 1)), null);
  });
});
