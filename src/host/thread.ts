import type { AnalysisRequest, ThreadMessage } from './analysis';
import { answer } from './answer';

// One script for both hosts, since the language model inside is the largest thing that ships: Node's threads hand over
// messages by a port of their own, a web worker by its global scope.
const nodePort = globalThis.process?.getBuiltinModule?.('node:worker_threads').parentPort;
const say = (message: ThreadMessage): void => (nodePort ? nodePort.postMessage(message) : self.postMessage(message));
if (nodePort) nodePort.on('message', (request: AnalysisRequest) => say(answer(request)));
else self.addEventListener('message', (event: MessageEvent<AnalysisRequest>) => say(answer(event.data)));
say('ready');
