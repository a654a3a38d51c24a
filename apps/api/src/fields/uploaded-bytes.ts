import type { FastifyRequest } from 'fastify';
import { DomainError, say, type Sentence } from '#libs/kernel';

/**
 * The file that came with a request, as its raw body or in the multipart field `file`; `missing` says what to attach.
 * @throws DomainError naming `file` when there is none or it ends too early; Fastify's own 413 when it is too large.
 */
export async function uploadedBytes(request: FastifyRequest, missing: Sentence): Promise<Uint8Array> {
  if (Buffer.isBuffer(request.body)) return request.body;
  if (!request.isMultipart()) throw DomainError.invalid('file', missing);
  try {
    const { file: fileSize = 0 } = request.routeOptions.config;
    const file = await request.file({ limits: { fileSize } });
    if (file?.fieldname === 'file') return await file.toBuffer();
  } catch (error) {
    // Fastify's own refusals have words already; all others are of a form that is none, or that ended too early.
    if (String((error as { code?: unknown }).code).startsWith('FST_')) throw error;
    throw DomainError.invalid('file', say('The form could not be read to its end; send the file again.'), 'bad_form');
  }
  throw DomainError.invalid('file', missing);
}
