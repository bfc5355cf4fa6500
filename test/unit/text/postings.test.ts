import assert from 'node:assert/strict';
import { Postings } from '../../../src/core/text/postings';

/** Postings of so many places that all have one term, and every hundredth another. */
function filled(postings: Postings, places: number): Postings {
  for (let place = 0; place < places; place++) {
    postings.add(place % 100 === 0 ? [7, 4_000_000_000] : [7], place);
    if (place % 50 === 0) postings.close();
  }
  postings.close();
  return postings;
}

describe('postings', () => {
  it('tell the places of a term, ascending, as many as are asked for', () => {
    const postings = filled(new Postings(), 1000);
    assert.deepEqual(postings.places(4_000_000_000, 100), [0, 100, 200, 300, 400, 500, 600, 700, 800, 900]);
    assert.equal(postings.places(7, 5000).length, 1000);
    assert.equal(postings.places(7, 12).length, 12);
    assert.deepEqual(postings.places(8, 12), []);
  });

  it('tell the places of a term however many lots there are that are too large to be merged', () => {
    const postings = filled(new Postings(), 200_000);
    const places = postings.places(4_000_000_000, 200_000).sort((a, b) => a - b);
    assert.deepEqual(
      places,
      Array.from({ length: 2000 }, (_, index) => index * 100),
    );
    assert.equal(new Set(postings.places(7, 200_000)).size, 200_000);
    postings.retain((place) => place < 100);
    assert.equal(postings.places(7, 200_000).length, 100);
  });

  it('forget places that nobody asks for, and none of a term that has fewer', () => {
    const [all, few] = [filled(new Postings(), 1000), filled(new Postings(20), 1000)];
    assert.deepEqual(few.places(7, 20), all.places(7, 20));
    assert.deepEqual(few.places(4_000_000_000, 20), all.places(4_000_000_000, 20));
    assert.ok(few.places(7, 5000).length < 200);
  });
});
