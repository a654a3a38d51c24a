import { execFile } from 'node:child_process';
import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

const ADVISORY = (name: string, versions = '*') => ({
  [name]: [{ id: 1, url: 'https://example.org/1', title: 'Bad', severity: 'high', vulnerable_versions: versions }],
});

describe('the check for advisories', () => {
  let server: Server;
  let answer: RequestListener;

  beforeAll(async () => {
    server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => void server.close());

  it('is green where the registry knows of nothing, and of what everybody knows', async () => {
    answer = advising((names) => (names.includes('lodash') ? ADVISORY('lodash', '<4.17.5') : {}));
    expect(await audit()).toEqual([0, expect.stringContaining('nothing against')]);
  });

  it('tells what is known against a package of ours', async () => {
    answer = advising((names) => (names.includes('fastify') ? ADVISORY('fastify') : {}));
    expect(await audit()).toEqual([1, expect.stringContaining('fastify (high): Bad')]);
  });

  it('is not green where the registry has nothing to say at all', async () => {
    answer = advising(() => ({}));
    expect(await audit()).toEqual([2, expect.stringContaining('has no advisories')]);
  });

  it('is not green where the registry does not answer', async () => {
    answer = (_, response) => void response.writeHead(405).end();
    expect(await audit()).toEqual([2, expect.stringContaining('could not be asked')]);
  });

  /** A registry that has these advisories against what it is asked for by name. */
  function advising(against: (names: string[]) => object): RequestListener {
    return (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const sent = Buffer.concat(parts);
        const body = request.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent;
        const said = request.url!.endsWith('/bulk')
          ? against(Object.keys(JSON.parse(body.toString()) as object))
          : packument(decodeURIComponent(request.url!.slice(1)));
        response.setHeader('content-type', 'application/json').end(JSON.stringify(said));
      });
    };
  }

  /** What npm asks for beside, to tell whether a later release would help. */
  function packument(name: string): object {
    return { name, 'dist-tags': { latest: '1.0.0' }, versions: { '1.0.0': { name, version: '1.0.0' } } };
  }

  function audit(): Promise<[number, string]> {
    const { port } = server.address() as AddressInfo;
    const env = { ...process.env, npm_config_registry: `http://127.0.0.1:${port}/`, npm_config_fetch_retries: '0' };
    return new Promise((resolve) => {
      execFile(process.execPath, ['test/dependencies/main.js'], { env }, (failure, told, complained) =>
        resolve([failure ? Number(failure.code) : 0, told + complained]),
      );
    });
  }
});
