import type { AnalysisReply, AnalysisScript, AnalysisThread } from '../analysis';

/**
 * Starts the analysis in a web worker. The script goes through a blob since a worker may only be made from the page's
 * own origin, and the extension is served from another.
 */
export async function startAnalysisThread(script: AnalysisScript): Promise<AnalysisThread> {
  const url = URL.createObjectURL(new Blob([(await script.read()).slice()], { type: 'text/javascript' }));
  const worker = new Worker(url);
  return {
    post: (request) => worker.postMessage(request),
    onReply: (listener) =>
      worker.addEventListener('message', (event: MessageEvent<AnalysisReply>) => listener(event.data)),
    onFailure: (listener) => worker.addEventListener('error', (event) => listener(event.message)),
    dispose: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}
