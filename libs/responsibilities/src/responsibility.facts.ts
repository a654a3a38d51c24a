import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';
import { RESPONSIBILITY_KINDS, type ResponsibilityKind } from './responsibility.js';

class ResponsibilityDetail {
  @IsIn(RESPONSIBILITY_KINDS)
  kind: ResponsibilityKind;

  @IsUUID()
  @IsOptional()
  memberId: string | null;

  @IsUUID()
  @IsOptional()
  teamId: string | null;
}

/** From here on somebody answers for something. */
export const responsibilityAdded = defineFact({
  kind: 'responsibility.added',
  subject: 'responsibility',
  detail: ResponsibilityDetail,
});

/** Somebody else, or for something else, or in other hours. */
export const responsibilityChanged = defineFact({
  kind: 'responsibility.changed',
  subject: 'responsibility',
  detail: ResponsibilityDetail,
});

/** They answer for it no more. */
export const responsibilityEnded = defineFact({
  kind: 'responsibility.ended',
  subject: 'responsibility',
  detail: ResponsibilityDetail,
});
