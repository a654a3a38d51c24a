import { IsIn, IsInt, IsOptional, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';

class PasswordChangedDetail {
  /** How many other sessions it ended. */
  @IsInt()
  @IsOptional()
  sessionsEnded?: number;

  /** Whether they knew the one before, or came by a link. */
  @IsIn(['known', 'reset'])
  @IsOptional()
  how?: 'known' | 'reset';
}

class PasswordResetRequestedDetail {
  /** Asked for at `ResetLinks`, it leads to where a new password is chosen, while it does. */
  @IsUUID()
  resetId: string;
}

export const passwordChanged = defineFact({
  kind: 'password.changed',
  subject: 'member',
  detail: PasswordChangedDetail,
});

/** Somebody typed the member's address and said that the password is forgotten, or an admin, who acts, asked for them. */
export const passwordResetRequested = defineFact({
  kind: 'password.reset_requested',
  subject: 'member',
  detail: PasswordResetRequestedDetail,
});
