import { IsArray, IsOptional, IsString, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';

class MemberPlaceDetail {
  @IsArray()
  @IsString({ each: true })
  @IsOptional()
  roles?: string[];

  @IsUUID()
  @IsOptional()
  teamId?: string | null;
}

class MemberChangedDetail extends MemberPlaceDetail {
  /** Names of the fields that have other values now; never the values. */
  @IsArray()
  @IsString({ each: true })
  fields: string[];
}

/** What a member is told to be is theirs: it stands under their key. */
const personal = { fields: ['roles', 'teamId'], of: 'subject' } as const;

export const memberInvited = defineFact({
  kind: 'member.invited',
  subject: 'member',
  detail: MemberPlaceDetail,
  personal,
});

/** An invitation was accepted, or an organisation's first admin made. */
export const memberJoined = defineFact({
  kind: 'member.joined',
  subject: 'member',
  detail: MemberPlaceDetail,
  personal,
});

export const memberChanged = defineFact({
  kind: 'member.changed',
  subject: 'member',
  detail: MemberChangedDetail,
  personal,
});

class AddressChangedDetail {
  /** The one they had until then, for it is told too. */
  @IsString()
  @IsOptional()
  was?: string;
}

/** An admin corrected the address a member signs in with and gets mail at. */
export const memberAddressChanged = defineFact({
  kind: 'member.address_changed',
  subject: 'member',
  detail: AddressChangedDetail,
  personal: { fields: ['was'], of: 'subject' },
});

/** From here on they sign in no more; what waits in their name is called off, their tokens are deleted. */
export const memberDeactivated = defineFact({ kind: 'member.deactivated', subject: 'member' });
/** Who they were is told nowhere any more, and cannot be. */
export const memberErased = defineFact({ kind: 'member.erased', subject: 'member' });
export const memberReactivated = defineFact({ kind: 'member.reactivated', subject: 'member' });

/** The member's consent to be shown in standings. */
export const consentGiven = defineFact({ kind: 'consent.given', subject: 'member' });
export const consentWithdrawn = defineFact({ kind: 'consent.withdrawn', subject: 'member' });
