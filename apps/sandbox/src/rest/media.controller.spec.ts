import type { FastifyInstance } from 'fastify';
import { aSandbox, callHeaders, connect, publish, seenPost, urnOf, type Connected } from '../../testing/index.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const HOUR = 3_600_000;
const PART = 4 * 1024 * 1024;

interface Upload {
  uploadUrl: string;
  image: string;
}

async function begin(app: FastifyInstance, member: Connected): Promise<Upload> {
  const answer = await act(app, member, 'images', { initializeUploadRequest: { owner: member.urn } });
  return answer.json<{ value: Upload }>().value;
}

function act(
  app: FastifyInstance,
  member: Connected,
  collection: string,
  payload: object,
  action = 'initializeUpload',
) {
  return app.inject({
    method: 'POST',
    url: `/rest/${collection}`,
    query: { action },
    headers: callHeaders(member.token),
    payload,
  });
}

function put(app: FastifyInstance, url: string, bytes: Buffer, token?: string) {
  const headers = {
    'content-type': 'application/octet-stream',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  return app.inject({ method: 'PUT', url: new URL(url).pathname, headers, payload: bytes });
}

const using = (id: string) => ({ content: { media: { id, altText: 'A dot' } } });

describe('an image', () => {
  it('is announced, uploaded in one request, and posted', async () => {
    const { app } = aSandbox({ publicUrl: 'http://network.example' });
    const ada = await connect(app);
    const { uploadUrl, image } = await begin(app, ada);
    expect(uploadUrl).toMatch(/^http:\/\/network\.example\/dms-uploads\//);
    expect(image).toMatch(/^urn:li:image:/);
    expect((await put(app, uploadUrl, PNG, ada.token)).statusCode).toBe(201);
    const posted = await publish(app, ada, using(image));
    expect(posted.statusCode).toBe(201);
    expect((await seenPost(app, urnOf(posted))).media).toMatchObject([{ urn: image, altText: 'A dot' }]);
    const shown = await app.inject({ url: `/media/${encodeURIComponent(image)}` });
    expect(shown.headers['content-type']).toBe('image/png');
    expect(shown.rawPayload.equals(PNG)).toBe(true);
  });

  it('is uploaded once, by its owner, in time', async () => {
    const { app, clock } = aSandbox();
    const [ada, bo] = [await connect(app), await connect(app, { name: 'Bo Diaz' })];
    const { uploadUrl } = await begin(app, ada);
    expect((await put(app, uploadUrl, PNG)).statusCode).toBe(401);
    expect((await put(app, uploadUrl, PNG, bo.token)).statusCode).toBe(403);
    expect((await put(app, `${uploadUrl}x`, PNG, ada.token)).statusCode).toBe(404);
    expect((await put(app, uploadUrl, PNG, ada.token)).statusCode).toBe(201);
    expect((await put(app, uploadUrl, PNG, ada.token)).statusCode).toBe(400);
    const late = await begin(app, ada);
    clock.advance(24 * HOUR);
    expect((await put(app, late.uploadUrl, PNG, ada.token)).json()).toMatchObject({ code: 'EXPIRED_UPLOAD_URL' });
  });

  it('cannot be posted while it waits for its upload', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    const { image } = await begin(app, ada);
    expect((await publish(app, ada, using(image))).json()).toMatchObject({
      status: 400,
      code: 'MEDIA_ASSET_WAITING_UPLOAD',
    });
  });

  it('cannot be posted when it is of a kind the network does not take', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    const { image, uploadUrl } = await begin(app, ada);
    expect((await put(app, uploadUrl, Buffer.from('RIFF0000WEBPVP8 '), ada.token)).statusCode).toBe(201);
    expect((await publish(app, ada, using(image))).json()).toMatchObject({
      status: 400,
      code: 'MEDIA_ASSET_PROCESSING_FAILED',
    });
  });

  it('is its owner’s, as content and as the thumbnail of an article', async () => {
    const { app } = aSandbox();
    const [ada, bo] = [await connect(app), await connect(app, { name: 'Bo Diaz' })];
    const { image, uploadUrl } = await begin(app, ada);
    await put(app, uploadUrl, PNG, ada.token);
    const article = { source: 'https://a.example', title: 'A', thumbnail: image };
    for (const content of [using(image).content, { article }]) {
      const answer = await publish(app, bo, { content });
      expect(answer.json()).toMatchObject({
        status: 400,
        message: 'One or more of the assets is not owned by the author',
      });
    }
    const foreign = await act(app, bo, 'images', { initializeUploadRequest: { owner: ada.urn } });
    expect(foreign.statusCode).toBe(403);
    expect((await publish(app, ada, { content: { article } })).statusCode).toBe(201);
  });

  it('comes alone or two to twenty together', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    const uploads = [await begin(app, ada), await begin(app, ada)];
    for (const { uploadUrl } of uploads) await put(app, uploadUrl, PNG, ada.token);
    const images = uploads.map(({ image }) => ({ id: image }));
    expect((await publish(app, ada, { content: { multiImage: { images: images.slice(1) } } })).statusCode).toBe(400);
    expect((await publish(app, ada, { content: { multiImage: { images } } })).statusCode).toBe(201);
  });

  it('cannot be looked up with a member token', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    const { image } = await begin(app, ada);
    const answer = await app.inject({
      url: `/rest/images/${encodeURIComponent(image)}`,
      headers: callHeaders(ada.token),
    });
    expect(answer.statusCode).toBe(403);
  });

  it('costs two calls of the day', async () => {
    const { app } = aSandbox({ quotas: { member: 2 } });
    const ada = await connect(app);
    const { uploadUrl } = await begin(app, ada);
    expect((await put(app, uploadUrl, PNG, ada.token)).statusCode).toBe(201);
    expect((await publish(app, ada)).statusCode).toBe(429);
  });
});

describe('a document', () => {
  it('is uploaded like an image, needs a title, and makes a ugcPost', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    const answer = await act(app, ada, 'documents', { initializeUploadRequest: { owner: ada.urn } });
    const { uploadUrl, document } = answer.json<{ value: { uploadUrl: string; document: string } }>().value;
    await put(app, uploadUrl, Buffer.from('%PDF-1.7 and so on'), ada.token);
    expect((await publish(app, ada, { content: { media: { id: document } } })).statusCode).toBe(400);
    const posted = await publish(app, ada, { content: { media: { id: document, title: 'Our code of conduct' } } });
    expect(urnOf(posted)).toMatch(/^urn:li:ugcPost:/);
  });
});

describe('a video', () => {
  it('is uploaded in parts, each to its own address and without a token, then finalized', async () => {
    const { app } = aSandbox();
    const ada = await connect(app);
    const started = await act(app, ada, 'videos', {
      initializeUploadRequest: { owner: ada.urn, fileSizeBytes: PART + 3 },
    });
    const { value } = started.json<{
      value: {
        video: string;
        uploadToken: string;
        uploadInstructions: { uploadUrl: string; firstByte: number; lastByte: number }[];
      };
    }>();
    expect(value.uploadInstructions.map(({ firstByte, lastByte }) => [firstByte, lastByte])).toEqual([
      [0, PART - 1],
      [PART, PART + 2],
    ]);
    const [first = '', second = ''] = value.uploadInstructions.map(({ uploadUrl }) => uploadUrl);
    expect((await put(app, first, Buffer.alloc(PART), ada.token)).statusCode).toBe(400);
    expect((await put(app, second, Buffer.alloc(4))).statusCode).toBe(400);
    const uploadedPartIds = [];
    for (const [url, size] of [
      [first, PART],
      [second, 3],
    ] as const) {
      const part = await put(app, url, Buffer.alloc(size));
      expect(part.statusCode).toBe(200);
      uploadedPartIds.push(part.headers.etag);
    }
    const finish = (parts: unknown[]) =>
      act(
        app,
        ada,
        'videos',
        { finalizeUploadRequest: { video: value.video, uploadToken: '', uploadedPartIds: parts } },
        'finalizeUpload',
      );
    expect((await finish([...uploadedPartIds].reverse())).statusCode).toBe(400);
    expect((await finish(uploadedPartIds)).statusCode).toBe(200);
    const status = await app.inject({
      url: `/rest/videos/${encodeURIComponent(value.video)}`,
      headers: callHeaders(ada.token),
    });
    expect(status.json()).toMatchObject({ status: 'AVAILABLE' });
    expect((await publish(app, ada, { content: { media: { id: value.video, title: 'Our lab' } } })).statusCode).toBe(
      201,
    );
  });
});
