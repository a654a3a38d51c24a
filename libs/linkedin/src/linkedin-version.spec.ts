import { FixedClock } from '#testing/kernel';
import type { CallResult } from '#libs/network-contract';
import { LinkedInVersion } from './linkedin-version.js';
import { versionsToTry } from './linkedin-version.rules.js';

const clock = new FixedClock(new Date('2028-02-29T23:59:59Z'));
const answering = (...versions: string[]) => {
  const asked: string[] = [];
  const send = async (version: string): Promise<CallResult> => {
    asked.push(version);
    const status = versions.includes(version) ? 201 : 426;
    return { kind: 'answer', answer: { status, headers: {}, body: '' } };
  };
  return { asked, send };
};

describe('the version of the LinkedIn API', () => {
  it.each([
    ['2026-11-27', '202609', '202601'],
    ['2027-01-01', '202611', '202603'],
    ['2027-12-31', '202710', '202702'],
    ['2028-02-29', '202712', '202704'],
  ])('is on %s that of two months ago, %s, or an older one down to %s', (day, newest, oldest) => {
    const versions = versionsToTry(new Date(`${day}T12:00:00Z`));
    expect([versions[0], versions.at(-1), versions.length]).toEqual([newest, oldest, 9]);
  });

  it('goes back, and stays, where LinkedIn has left a month out', async () => {
    const version = new LinkedInVersion(null, clock);
    const { asked, send } = answering('202711');
    expect(await version.call(send)).toMatchObject({ answer: { status: 201 } });
    await version.call(send);
    expect(asked).toEqual(['202712', '202711', '202711']);
    expect(version.current).toBe('202711');
  });

  it('is the newest again for whoever asks after LinkedIn has refused them all', async () => {
    const version = new LinkedInVersion(null, clock);
    const { asked, send } = answering();
    expect(await version.call(send)).toMatchObject({ answer: { status: 426 } });
    expect(asked).toHaveLength(9);
    expect(version.current).toBe('202712');
  });

  it('is the one that the operator has pinned, whatever LinkedIn answers', async () => {
    const version = new LinkedInVersion('202609', clock);
    const { asked, send } = answering('202712');
    expect(await version.call(send)).toMatchObject({ answer: { status: 426 } });
    expect(asked).toEqual(['202609']);
  });
});
