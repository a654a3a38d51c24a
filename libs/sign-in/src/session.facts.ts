import { IsInt, IsOptional } from 'class-validator';
import { defineFact } from '#libs/ledger';

class PasswordChangedDetail {
  /** How many other sessions it ended. */
  @IsInt()
  @IsOptional()
  sessionsEnded?: number;
}

export const sessionOpened = defineFact({ kind: 'session.opened', subject: 'session' });
export const sessionEnded = defineFact({ kind: 'session.ended', subject: 'session' });
export const passwordChanged = defineFact({
  kind: 'password.changed',
  subject: 'member',
  detail: PasswordChangedDetail,
});
