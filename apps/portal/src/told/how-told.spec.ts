import type { NotificationChoices } from '../api/notifications.js';
import { howTold } from './how-told.js';

type Kind = NotificationChoices['kinds'][number];

const told = (kind: string, inbox: boolean, mail: Kind['mail']): Kind => ({
  kind,
  name: kind,
  mandatory: false,
  inbox,
  mail,
});
const invitation = (inbox: boolean, mail: Kind['mail'], reaches = true) =>
  howTold('invitation', { kinds: [told('invitation.accepted', inbox, mail)] }, reaches);

describe('where somebody is told of what they wait for', () => {
  it('is where they chose', () => {
    expect(invitation(true, 'at_once')).toBe('inboxAndMail');
    expect(invitation(true, 'digest')).toBe('inboxAndDigest');
    expect(invitation(true, 'off')).toBe('inbox');
    expect(invitation(false, 'at_once')).toBe('mail');
    expect(invitation(false, 'digest')).toBe('digest');
    expect(invitation(false, 'off')).toBe('nowhere');
  });

  it('is not by mail where none reaches them', () => {
    expect(invitation(true, 'at_once', false)).toBe('inbox');
    expect(invitation(false, 'at_once', false)).toBe('nowhere');
  });

  it('is not said of what does not concern their roles: of that they chose nothing', () => {
    expect(howTold('invitation', { kinds: [] }, true)).toBeNull();
  });

  it('is said as one only where it is the same whatever comes of it', () => {
    const approved = told('text.approved', true, 'at_once');
    expect(howTold('text', { kinds: [approved, told('text.declined', true, 'at_once')] }, true)).toBe('inboxAndMail');
    expect(howTold('text', { kinds: [approved, told('text.declined', true, 'off')] }, true)).toBe('differs');
  });
});
