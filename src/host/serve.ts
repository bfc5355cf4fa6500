import type { ThreadMessage } from './thread';

/**
 * Answers the requests that come to this thread. One script serves both hosts: Node's threads hand over messages by a port
 * of their own, a web worker by its global scope. Who needs time to answer is asked one thing at a time, and has a reply for what fails.
 */
export function serve<Request, Reply>(answer: (request: Request) => Reply | Promise<Reply>): void {
  const nodePort = globalThis.process?.getBuiltinModule?.('node:worker_threads').parentPort;
  const say = (message: ThreadMessage<Reply>): void =>
    nodePort ? nodePort.postMessage(message) : self.postMessage(message);
  const hear = (request: Request): void => {
    const reply = answer(request);
    if (reply instanceof Promise) void reply.then(say);
    else say(reply);
  };
  if (nodePort) nodePort.on('message', hear);
  else self.addEventListener('message', (event: MessageEvent<Request>) => hear(event.data));
  say('ready');
}
