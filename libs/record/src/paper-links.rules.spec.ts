import type { ItemRecord } from './item-record.js';
import { toAddress, toCertificate } from './paper-links.rules.js';

describe('a line of a record', () => {
  const versions = [
    { id: 'one', approved: true },
    { id: 'two', approved: false },
  ] as ItemRecord['versions'];
  const record = { versions } as ItemRecord;

  it('leads to the certificate of a version that has one', () => {
    expect(toCertificate(record, 'one', 'Version 1')).toEqual([{ line: 'Version 1', certificateOf: 'one' }]);
    expect(toCertificate(record, 'two', 'Version 2')).toEqual([]);
  });

  it.each([null, 'http://network.example/1', 'javascript:alert(1)', 'no address'])('does not lead to %s', (address) => {
    expect(toAddress(address)).toEqual([]);
  });

  it('leads to a post', () => {
    const address = 'https://network.example/1';
    expect(toAddress(address)).toEqual([{ line: address, address }]);
  });
});
