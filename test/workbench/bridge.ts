import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { whenDone } from './program';

export interface Bridge {
  /** Where the tests post to; only who knows it is answered. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

export type Answer = (topic: string, message: unknown) => Promise<unknown>;

/**
 * The way from tests inside the extension host to us outside: each POST to `address/TOPIC` with JSON is answered with JSON.
 * Both the Node host and the web worker can fetch it.
 */
export async function openBridge(answer: Answer): Promise<Bridge> {
  const secret = randomBytes(16).toString('hex');
  const server = createServer((request, response) => {
    const [, given, topic] = request.url?.split('/') ?? [];
    // the web worker asks from the page's origin
    response.setHeader('access-control-allow-origin', '*');
    if (given !== secret || !topic) {
      response.writeHead(404).end();
      return;
    }
    body(request)
      .then((text) => answer(topic, JSON.parse(text)))
      .then((value) => response.end(JSON.stringify({ value })))
      .catch((error: unknown) => response.end(JSON.stringify({ error: String(error) })));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const close = whenDone(() => {
    server.close();
    server.closeAllConnections();
  });
  return { address: `http://127.0.0.1:${port}/${secret}`, close };
}

async function body(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) text += chunk;
  return text;
}
