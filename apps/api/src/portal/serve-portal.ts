import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '#libs/platform';
import { portalPolicy, SCRIPT_POLICY } from './content-policy.js';
import { readPortalFiles, type PortalFile } from './portal-files.js';

/** Where `npm run build` leaves the portal, seen from this file's compiled form. */
const BUILT = fileURLToPath(new URL('../../../../portal', import.meta.url));
const INDEX = '/index.html';
const NONCE = '__CSP_NONCE__';

/** Serves the built portal: its files as they are, and its one page at every address that is no file and no API. */
export function servePortal(instance: FastifyInstance, configuration: Configuration, folder: string = BUILT): void {
  if (!existsSync(join(folder, INDEX))) return;
  const files = readPortalFiles(folder);
  const index = files.find((file) => file.path === INDEX);
  for (const file of files) {
    if (file !== index) instance.get(file.path, (request, reply) => sendFile(request, reply, file));
  }
  const page = index?.bytes.toString('utf8').split(NONCE) ?? [];
  instance.get('/*', (request, reply) =>
    wantsPage(request) ? sendPage(reply, page, configuration) : reply.callNotFound(),
  );
}

async function sendFile(request: FastifyRequest, reply: FastifyReply, file: PortalFile): Promise<FastifyReply> {
  void reply
    .header('cache-control', file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    .header('etag', file.etag)
    .header('vary', 'accept-encoding')
    .type(file.type);
  if (file.type.includes('javascript')) void reply.header('content-security-policy', SCRIPT_POLICY);
  if (request.headers['if-none-match'] === file.etag) return reply.code(304).send();
  const { encoding, bytes } = await file.encodedFor(String(request.headers['accept-encoding'] ?? ''));
  if (encoding) void reply.header('content-encoding', encoding);
  return reply.send(bytes);
}

function wantsPage(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0]!;
  const ours = !/^\/(api|health|s|assets)(\/|$)/.test(path) && !/\.\w{2,5}$|\.\./.test(path);
  return ours && /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*');
}

/** The page with a nonce of its own, which its content policy names. */
function sendPage(reply: FastifyReply, page: string[], configuration: Configuration): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', portalPolicy(nonce, configuration))
    .header('cache-control', 'no-cache, private')
    .send(page.join(nonce));
}
