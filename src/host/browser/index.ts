import type { Disk } from '../disk';
import type { Thread, ThreadMessage, ThreadScript } from '../thread';

/** A browser has none. */
export const disk: Disk | null = null;

/**
 * Starts a script in a web worker. The script goes through a blob since a worker may only be made from the page's
 * own origin, and the extension is served from another.
 */
export async function startThread<Request, Reply>(script: ThreadScript): Promise<Thread<Request, Reply>> {
  const url = URL.createObjectURL(new Blob([(await script.read()).slice()], { type: 'text/javascript' }));
  const worker = new Worker(url);
  const hear = (listener: (message: ThreadMessage<Reply>) => void): void =>
    worker.addEventListener('message', (event: MessageEvent<ThreadMessage<Reply>>) => listener(event.data));
  return {
    post: (request) => worker.postMessage(request),
    onReady: (listener) => hear((message) => message === 'ready' && listener()),
    onReply: (listener) =>
      hear((message) => {
        if (message !== 'ready') listener(message);
      }),
    onFailure: (listener) =>
      worker.addEventListener('error', (event) => listener(event.message || 'the script did not load')),
    dispose: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}
