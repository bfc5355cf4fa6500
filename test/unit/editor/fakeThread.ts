import type { Thread } from '../../../src/host/thread';

/** A thread that does only what a test tells it to. */
export class FakeThread<Request, Reply> implements Thread<Request, Reply> {
  readonly posted: Request[] = [];
  isDisposed = false;
  readonly #ready: (() => void)[] = [];
  readonly #reply: ((reply: Reply) => void)[] = [];
  readonly #failure: ((reason: string) => void)[] = [];

  post(request: Request): void {
    this.posted.push(request);
  }
  onReady(listener: () => void): void {
    this.#ready.push(listener);
  }
  onReply(listener: (reply: Reply) => void): void {
    this.#reply.push(listener);
  }
  onFailure(listener: (reason: string) => void): void {
    this.#failure.push(listener);
  }
  dispose(): void {
    this.isDisposed = true;
  }

  load(): void {
    for (const listener of this.#ready) listener();
  }
  reply(reply: Reply): void {
    for (const listener of this.#reply) listener(reply);
  }
  die(reason: string): void {
    for (const listener of this.#failure) listener(reason);
  }
}
