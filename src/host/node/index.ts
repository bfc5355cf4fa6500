import { Worker } from 'node:worker_threads';
import type { AnalysisReply, AnalysisScript, AnalysisThread } from '../analysis';

/** Starts the analysis in a thread of its own, so that the extension host never waits for it. */
export async function startAnalysisThread(script: AnalysisScript): Promise<AnalysisThread> {
  const worker = new Worker(script.fsPath);
  return {
    post: (request) => worker.postMessage(request),
    onReply: (listener) => worker.on('message', (reply: AnalysisReply) => listener(reply)),
    onFailure: (listener) =>
      worker.on('error', (error) => listener(error instanceof Error ? error.message : String(error))),
    dispose: () => void worker.terminate(),
  };
}
