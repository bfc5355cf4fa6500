import type { ThreadMessage } from './thread';

/**
 * Answers the requests that come to this thread. One script serves both hosts: Node's threads hand over messages by a port
 * of their own, a web worker by its global scope.
 */
export function serve<Request, Reply>(answer: (request: Request) => Reply): void {
  const nodePort = globalThis.process?.getBuiltinModule?.('node:worker_threads').parentPort;
  const say = (message: ThreadMessage<Reply>): void =>
    nodePort ? nodePort.postMessage(message) : self.postMessage(message);
  if (nodePort) nodePort.on('message', (request: Request) => say(answer(request)));
  else self.addEventListener('message', (event: MessageEvent<Request>) => say(answer(event.data)));
  say('ready');
}
