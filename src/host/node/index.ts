import { Worker } from 'node:worker_threads';
import type { Thread, ThreadMessage, ThreadScript } from '../thread';

export { disk } from './disk';

/** Starts a script in a thread of its own, so that the extension host never waits for it. */
export async function startThread<Request, Reply>(script: ThreadScript): Promise<Thread<Request, Reply>> {
  const worker = new Worker(script.fsPath);
  return {
    post: (request) => worker.postMessage(request),
    onReady: (listener) => worker.on('message', (message: ThreadMessage<Reply>) => message === 'ready' && listener()),
    onReply: (listener) =>
      worker.on('message', (message: ThreadMessage<Reply>) => {
        if (message !== 'ready') listener(message);
      }),
    onFailure: (listener) => {
      worker.on('error', (error) => listener(error instanceof Error ? error.message : String(error)));
      worker.on('exit', (code) => listener(`the thread ended with code ${code}`));
    },
    dispose: () => void worker.terminate(),
  };
}
