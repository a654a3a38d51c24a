import { readCreated, readFailure, readPostFailure } from './linkedin-answer.rules.js';
import type { NetworkAnswer } from '#libs/network-contract';

const now = new Date('2026-11-02T09:00:00Z');
const answer = (status: number, body: unknown = {}, headers: Record<string, string> = {}): NetworkAnswer => ({
  status,
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const created = (...parts: Parameters<typeof answer>) =>
  readCreated(answer(...parts), now, (urn) => `https://www.linkedin.com/feed/update/${urn}/`);

const DUPLICATE = {
  errorDetailType: 'com.linkedin.common.error.BadRequest',
  message: 'Content is a duplicate of urn:li:share:7141138937766391808',
  errorDetails: { inputErrors: [{ description: 'Duplicate post is detected', input: {}, code: 'DUPLICATE_POST' }] },
  status: 422,
};

describe('the answer to creating a post', () => {
  it('is live at the URN of the header', () => {
    expect(created(201, '', { 'x-restli-id': 'urn:li:share:68' })).toEqual({
      kind: 'published',
      externalId: 'urn:li:share:68',
      permalink: 'https://www.linkedin.com/feed/update/urn:li:share:68/',
    });
  });

  it('is live somewhere when the header is missing', () => {
    expect(created(201, '')).toEqual({ kind: 'published', externalId: null, permalink: null });
  });

  it('names the post it repeats', () => {
    const post = { kind: 'duplicate', externalId: 'urn:li:share:7141138937766391808' };
    expect(created(422, DUPLICATE)).toMatchObject(post);
    expect(created(409, DUPLICATE)).toMatchObject(post);
    expect(created(422, { message: 'Duplicate post is detected' })).toMatchObject({
      kind: 'duplicate',
      externalId: null,
    });
  });

  it.each([
    [400, { code: 'FIELD_LENGTH_TOO_LONG', message: 'too long' }, 'refused', { permanent: true }],
    [400, { code: 'MEDIA_ASSET_WAITING_UPLOAD', message: 'waiting' }, 'refused', { permanent: false }],
    [400, { code: 'VERSION_MISSING', message: 'A version must be present' }, 'operator', {}],
    [401, { code: 'REVOKED_ACCESS_TOKEN', serviceErrorCode: 65601 }, 'reconnect', { code: 'REVOKED_ACCESS_TOKEN' }],
    [401, { code: 'EXPIRED_ACCESS_TOKEN', serviceErrorCode: 65602 }, 'reconnect', { code: 'EXPIRED_ACCESS_TOKEN' }],
    [403, { code: 'ACCESS_DENIED', serviceErrorCode: 100 }, 'reconnect', { code: 'ACCESS_DENIED' }],
    [404, {}, 'refused', { code: 'HTTP_404', permanent: true }],
    [422, { message: 'ERROR :: /author :: field is required' }, 'refused', { code: 'HTTP_422', permanent: true }],
    [426, { code: 'NONEXISTENT_VERSION', message: 'Requested version 20250101 is not active' }, 'operator', {}],
    [
      429,
      { serviceErrorCode: 101, message: 'Resource level throttle limit' },
      'rate_limited',
      { until: null, daily: false },
    ],
    [429, { message: 'throttle limit APPLICATION DAY' }, 'rate_limited', { daily: true }],
    [429, { message: 'share limit has been reached for unverified members' }, 'refused', { permanent: true }],
    [500, {}, 'unknown', { code: 'HTTP_500' }],
    [502, '<html>Bad gateway</html>', 'unknown', { code: 'HTTP_502' }],
    [408, {}, 'unknown', {}],
    [302, '', 'refused', { permanent: true }],
  ])('%i %j means %s', (status, body, kind, more) => {
    expect(created(status, body)).toMatchObject({ kind, ...more });
  });

  it('reads when to try again, as seconds or as a date, never in the past', () => {
    const until = (header: string) => (created(429, {}, { 'retry-after': header }) as { until?: Date }).until;
    expect(until('120')).toEqual(new Date('2026-11-02T09:02:00Z'));
    expect(until('Mon, 02 Nov 2026 10:00:00 GMT')).toEqual(new Date('2026-11-02T10:00:00Z'));
    expect(until('Mon, 02 Nov 2020 10:00:00 GMT')).toBeNull();
    expect(until('soon')).toBeNull();
  });

  it('keeps tokens and long bodies out of what is stored', () => {
    const token = `AQ${'x'.repeat(200)}`;
    const outcome = created(400, { code: 'X', message: `The token ${token} is wrong. ${'y'.repeat(500)}` });
    expect(JSON.stringify(outcome)).not.toContain('xxxx');
    expect((outcome as { message: string }).message.length).toBeLessThanOrEqual(300);
  });
});

describe('the answer to a call about one post', () => {
  it('says that it is not allowed of that post, or that the member has to connect again', () => {
    expect(readPostFailure(answer(403, { code: 'ACCESS_DENIED', serviceErrorCode: 100 }), now)).toMatchObject({
      kind: 'refused',
      code: 'ACCESS_DENIED',
      permanent: true,
    });
    expect(readPostFailure(answer(401, { code: 'REVOKED_ACCESS_TOKEN' }), now)).toMatchObject({ kind: 'reconnect' });
  });
});

describe('the answer to a call that may be repeated', () => {
  it('takes a server error for a reason to try again', () => {
    expect(readFailure(answer(503), now)).toMatchObject({ kind: 'not_sent', code: 'HTTP_503' });
  });
});
