import { aClick } from '../testing/index.js';
import { idText, LONGEST_RECORD, readClick, writeClick, type ClickToKeep } from './click-record.js';

const [ORGANISATION, LINK] = ['019341f2-7c1a-7aaa-8bbb-0123456789ab', '019341f2-7c1a-7ccc-8ddd-0123456789ab'];

function through(click: ClickToKeep) {
  const bytes = Buffer.alloc(5 + LONGEST_RECORD);
  const end = writeClick(click, bytes, 5);
  expect(end - 5).toBeLessThanOrEqual(LONGEST_RECORD);
  return readClick(bytes.subarray(5, end));
}

describe('a click in the journal', () => {
  it('is read as it was, with an id of its time, and of where it came from only the site', () => {
    const request = {
      method: 'HEAD',
      userAgent: 'Mozilla/5.0 \xe4',
      acceptLanguage: 'de-CH, de;q=0.9',
      secFetchMode: 'navigate',
      purpose: 'prefetch',
      referrer: 'https://www.linkedin.com/feed/update/urn:li:share:1/?x=y',
      sessionHash: Buffer.alloc(32, 3),
    };
    const at = Date.UTC(2026, 10, 2, 12);
    const ids = idText(ORGANISATION, LINK);
    const { id, ...click } = through({ ids, at, visitor: 'a'.repeat(16) + '\xff'.repeat(16), request });
    expect(click).toEqual({
      ...request,
      referrer: 'https://www.linkedin.com',
      organisationId: ORGANISATION,
      linkId: LINK,
      at: new Date(at),
      visitor: [Buffer.from('a'.repeat(16)), Buffer.alloc(16, 255)],
    });
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at);
  });

  it('has an id that no other has, in the order in which they came', () => {
    const ids = Array.from({ length: 3_000 }, () => through(aClick()).id);
    expect(new Set(ids).size).toBe(3_000);
    expect([...ids].sort()).toEqual(ids);
  });

  it('has room whatever it is sent', () => {
    const long = 'x'.repeat(20_000);
    const request = { userAgent: long, acceptLanguage: long, secFetchMode: long, purpose: long, referrer: long };
    expect(through(aClick({ ...request, sessionHash: Buffer.alloc(32) })).userAgent).toBe('x'.repeat(512));
  });

  it('of an unknown form is refused', () => {
    expect(() => readClick(Buffer.alloc(200))).toThrow('unknown form');
  });
});
