import type { FastifyRequest } from 'fastify';
import { DomainError, type Sentence } from '#libs/kernel';

/**
 * The file that came with a request, as its raw body or in the multipart field `file`; `missing` says what to attach.
 * @throws DomainError naming `file` when there is none; Fastify's own 413 when it is too large.
 */
export async function uploadedBytes(request: FastifyRequest, missing: Sentence): Promise<Uint8Array> {
  if (Buffer.isBuffer(request.body)) return request.body;
  const { file: fileSize = 0 } = request.routeOptions.config;
  const file = request.isMultipart() ? await request.file({ limits: { fileSize } }) : undefined;
  if (!file || file.fieldname !== 'file') throw DomainError.invalid('file', missing);
  return file.toBuffer();
}
