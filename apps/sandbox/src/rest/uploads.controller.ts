import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Sandbox } from '../sandbox.module.js';
import type { Media } from '../store/network.entity.js';
import { memberOf, requireToken, spendQuota } from './calls.guard.js';
import * as errors from './linkedin.errors.js';
import { contentTypeOf, VIDEO_PART_BYTES, videoParts } from './media.rules.js';
import { personUrn } from './urn.rules.js';

const LARGEST_FILE_BYTES = 20 * 1024 * 1024;

type File = { Params: { id: string; key: string } };
type Part = { Params: { id: string; key: string; part: string } };

/** `PUT` of the bytes, to the address that initializeUpload gave. Whatever the content type, the body is bytes. */
export function uploadsController(app: FastifyInstance, sandbox: Sandbox): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  void app.register(async (files) => {
    requireToken(files, sandbox);
    spendQuota(files, sandbox);
    const options = { bodyLimit: LARGEST_FILE_BYTES, config: { operation: 'upload' } } as const;
    files.put<File>('/dms-uploads/:id/:key', options, async (request, reply) => {
      const media = expecting(sandbox, request.params);
      if (media.ownerUrn !== personUrn(memberOf(request).sub)) throw errors.accessDenied('an upload of another member');
      if (media.kind === 'video') throw errors.badRequest('INVALID_UPLOAD', 'A video is uploaded part by part');
      const bytes = bytesOf(request.body);
      const contentType = contentTypeOf(media.kind, bytes);
      if (contentType !== null) sandbox.media.write(media, bytes);
      const status = contentType === null ? 'PROCESSING_FAILED' : 'AVAILABLE';
      sandbox.media.put({ ...media, status, contentType: contentType ?? '' });
      return reply.code(201).send();
    });
  });

  const options = { bodyLimit: VIDEO_PART_BYTES, config: { operation: 'upload' } } as const;
  app.put<Part>('/dms-uploads/:id/:key/:part', options, async (request, reply) => {
    if (request.headers.authorization !== undefined)
      throw errors.badRequest('INVALID_HEADER', 'Authorization is not allowed here');
    const media = expecting(sandbox, request.params);
    const index = Number(request.params.part);
    const part = videoParts(media.fileSizeBytes)[index];
    if (part === undefined) throw errors.notFound(`part ${request.params.part}`);
    const bytes = bytesOf(request.body);
    if (bytes.length !== part.lastByte - part.firstByte + 1)
      throw errors.badRequest('INVALID_UPLOAD', 'The part has another size');
    const etag = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    sandbox.media.put({ ...media, parts: media.parts.map((known, at) => (at === index ? etag : known)) });
    return reply.code(200).header('etag', etag).send();
  });
}

function expecting(sandbox: Sandbox, { id, key }: { id: string; key: string }): Media {
  const media = ['image', 'document', 'video'].map((kind) => sandbox.media.get(`urn:li:${kind}:${id}`)).find(Boolean);
  if (media === undefined || media.uploadKey !== key) throw errors.notFound('The upload address');
  if (sandbox.now() >= media.uploadExpiresAt)
    throw errors.badRequest('EXPIRED_UPLOAD_URL', 'The upload address has expired');
  if (media.status !== 'WAITING_UPLOAD') throw errors.badRequest('INVALID_UPLOAD', 'This was uploaded before');
  return media;
}

const bytesOf = (body: unknown): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0));
