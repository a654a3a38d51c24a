import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { siteOf, type Sandbox } from '../sandbox.module.js';
import type { Media, MediaKind } from '../store/network.entity.js';
import { requireScope } from './calls.guard.js';
import { readObject, readText } from './field.rules.js';
import * as errors from './linkedin.errors.js';
import { videoParts } from './media.rules.js';
import { personUrn } from './urn.rules.js';

const UPLOAD_HOURS = 24;
const LARGEST_VIDEO_BYTES = 500 * 1024 * 1024;
const COLLECTIONS: Record<string, MediaKind> = { images: 'image', documents: 'document', videos: 'video' };

type Action = { Querystring: { action?: string } };

/** `/rest/images`, `/rest/documents` and `/rest/videos`: where an upload begins, and for videos ends. */
export function mediaController(app: FastifyInstance, sandbox: Sandbox): void {
  for (const [collection, kind] of Object.entries(COLLECTIONS)) {
    const config = { operation: 'initialize-upload' } as const;
    app.post<Action>(`/rest/${collection}`, { config }, async (request) => {
      const member = requireScope(request, ['w_member_social'], `${collection}.ACTION`);
      if (kind === 'video' && request.query.action === 'finalizeUpload')
        return finalize(sandbox, request.body, member.sub);
      if (request.query.action !== 'initializeUpload') throw errors.badRequest('INVALID_ACTION', 'Unknown action');
      return initialize(sandbox, request, kind, member.sub);
    });
    app.get<{ Params: { urn: string } }>(
      `/rest/${collection}/:urn`,
      { config: { operation: 'get-media' } },
      (request) => {
        if (kind === 'image') throw errors.accessDenied('this image resource, which is forbidden to member tokens');
        const member = requireScope(request, ['w_member_social'], `${collection}.GET`);
        const media = own(sandbox, request.params.urn, member.sub);
        return Promise.resolve({ id: media.urn, owner: media.ownerUrn, status: media.status });
      },
    );
  }
}

function initialize(sandbox: Sandbox, request: FastifyRequest, kind: MediaKind, sub: string) {
  const { initializeUploadRequest } = readObject(request.body, '', ['initializeUploadRequest']);
  const path = 'initializeUploadRequest';
  const required = kind === 'video' ? ['owner', 'fileSizeBytes'] : ['owner'];
  const fields = readObject(initializeUploadRequest, path, required, [
    'uploadCaptions',
    'uploadThumbnail',
    'mediaLibraryMetadata',
  ]);
  const owner = readText(fields.owner, `${path}/owner`, 200);
  if (owner !== personUrn(sub)) throw errors.accessDenied('media of an owner other than the member');
  const media = sandbox.media.put(begin(sandbox, kind, owner, readSize(kind, fields.fileSizeBytes)));
  const address = `${siteOf(sandbox, request)}/dms-uploads/${media.urn.split(':').at(-1)}/${media.uploadKey}`;
  if (kind !== 'video') {
    return { value: { uploadUrlExpiresAt: media.uploadExpiresAt, uploadUrl: address, [kind]: media.urn } };
  }
  const uploadInstructions = videoParts(media.fileSizeBytes).map((part, index) => ({
    uploadUrl: `${address}/${index}`,
    ...part,
  }));
  return {
    value: { uploadUrlsExpireAt: media.uploadExpiresAt, video: media.urn, uploadInstructions, uploadToken: '' },
  };
}

function begin(sandbox: Sandbox, kind: MediaKind, ownerUrn: string, fileSizeBytes: number): Media {
  return {
    urn: `urn:li:${kind}:D4E${randomBytes(12).toString('base64url')}`,
    kind,
    ownerUrn,
    uploadKey: randomBytes(16).toString('base64url'),
    uploadExpiresAt: sandbox.now() + UPLOAD_HOURS * 3_600_000,
    status: 'WAITING_UPLOAD',
    contentType: '',
    parts: videoParts(fileSizeBytes).map(() => null),
    fileSizeBytes,
  };
}

function readSize(kind: MediaKind, value: unknown): number {
  if (kind !== 'video') return 0;
  if (Number.isInteger(value) && Number(value) > 0 && Number(value) <= LARGEST_VIDEO_BYTES) return Number(value);
  throw errors.invalidValue(
    'initializeUploadRequest/fileSizeBytes',
    `a number up to ${LARGEST_VIDEO_BYTES} is expected`,
  );
}

function finalize(sandbox: Sandbox, body: unknown, sub: string): Record<string, never> {
  const { finalizeUploadRequest } = readObject(body, '', ['finalizeUploadRequest']);
  const path = 'finalizeUploadRequest';
  const fields = readObject(finalizeUploadRequest, path, ['video', 'uploadToken', 'uploadedPartIds']);
  const media = own(sandbox, readText(fields.video, `${path}/video`, 200), sub);
  if (JSON.stringify(fields.uploadedPartIds) !== JSON.stringify(media.parts)) {
    throw errors.invalidValue(`${path}/uploadedPartIds`, 'the ETag of each part, in order, is expected');
  }
  sandbox.media.put({ ...media, status: 'AVAILABLE', contentType: 'video/mp4' });
  return {};
}

function own(sandbox: Sandbox, urn: string, sub: string): Media {
  const media = sandbox.media.get(urn);
  if (media === undefined) throw errors.notFound(urn);
  if (media.ownerUrn !== personUrn(sub)) throw errors.accessDenied(`${urn}, which is another member's`);
  return media;
}
