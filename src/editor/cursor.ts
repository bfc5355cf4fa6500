/** What moves the cursor, or is about what stands at it; each comes to its end before the next begins. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Does something at the cursor in turn: who goes on by one key and gives a status by the next, before the editor has got
 * there, means what it gets to. Nobody is asked anything meanwhile, or all others would wait for the answer.
 */
export function atCursor<Result>(act: () => PromiseLike<Result> | Result): Promise<Result> {
  const turn = last.then(act);
  last = turn.catch(() => {});
  return turn;
}
