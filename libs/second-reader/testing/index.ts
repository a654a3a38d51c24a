import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a request asked of the double. */
export interface AskedOfModel {
  path: string;
  headers: IncomingHttpHeaders;
  body: { model: string; messages: { role: string; content: string }[] };
}

/** Answers a request in a way of its own. */
type Behaviour = (response: ServerResponse, asked: AskedOfModel) => void;

/** A model that answers through the OpenAI chat API what it is told to. */
export interface ModelDouble {
  baseUrl: string;
  asked: AskedOfModel[];
  /** What it says from now on, as text or JSON; or what it does. */
  answers: (what: string | object | Behaviour) => void;
  stop: () => Promise<void>;
}

export async function aModelDouble(): Promise<ModelDouble> {
  const asked: AskedOfModel[] = [];
  let behaviour: Behaviour = saying('{"verdict": "pass", "findings": []}');
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as AskedOfModel['body'];
      const one = { path: request.url ?? '', headers: request.headers, body };
      asked.push(one);
      behaviour(response, one);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    answers: (what) => {
      behaviour =
        typeof what === 'function'
          ? (what as Behaviour)
          : saying(typeof what === 'string' ? what : JSON.stringify(what));
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A chat completion as the API gives it. */
export function saying(content: string): Behaviour {
  return (response, { body }) =>
    response.setHeader('content-type', 'application/json').end(
      JSON.stringify({
        id: 'chatcmpl-double',
        object: 'chat.completion',
        created: 1_793_000_000,
        model: body.model,
        choices: [
          { index: 0, message: { role: 'assistant', content, refusal: null }, logprobs: null, finish_reason: 'stop' },
        ],
        usage: { prompt_tokens: 400, completion_tokens: 30, total_tokens: 430 },
      }),
    );
}
