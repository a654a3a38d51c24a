import { saying } from '#testing/kernel';
import { addressProblem, isPrivateAddress } from './index.js';

describe('guarding outgoing requests', () => {
  it.each([
    ['127.0.0.1'],
    ['10.1.2.3'],
    ['172.16.0.1'],
    ['192.168.1.1'],
    ['169.254.169.254'],
    ['100.64.0.1'],
    ['0.0.0.0'],
    ['::1'],
    ['fd00::1'],
    ['fe80::1'],
    ['::ffff:127.0.0.1'],
    ['::7f00:1'],
    ['not an address'],
  ])('takes %s for private', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each([['93.184.216.34'], ['2606:2800:220:1:248:1893:25c8:1946']])('takes %s for public', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });

  it.each([
    ['feed.xml', 'not a web address'],
    ['file:///etc/passwd', 'Only http and https'],
    ['https://user:secret@example.org/', 'name or password'],
    ['http://example.org:8080/', 'usual ports'],
    ['http://127.0.0.1/', 'private network'],
    ['http://2130706433/', 'private network'],
    ['http://0x7f.1/', 'private network'],
    ['http://[::ffff:127.0.0.1]/', 'private network'],
  ])('refuses %s and says why', (address, why) => {
    expect(addressProblem(address)).toEqual(saying(new RegExp(why)));
  });

  it('lets an ordinary feed address through', () => {
    expect(addressProblem('https://example.org/feed.xml')).toBeNull();
  });
});
