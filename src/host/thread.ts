/** What a thread says: first that its script has loaded, then its replies, one for each request in their order. */
export type ThreadMessage<Reply> = 'ready' | Reply;

/** A built script that runs in a thread, as a path and as bytes: each host starts threads from what it can. */
export interface ThreadScript {
  readonly fsPath: string;
  read(): PromiseLike<Uint8Array>;
}

/** A thread, as the host starts it. */
export interface Thread<Request, Reply> {
  post(request: Request): void;
  /** The script has loaded; what is posted now is answered at once. */
  onReady(listener: () => void): void;
  onReply(listener: (reply: Reply) => void): void;
  /** The thread ended by itself; it has to be started again. */
  onFailure(listener: (reason: string) => void): void;
  dispose(): void;
}
