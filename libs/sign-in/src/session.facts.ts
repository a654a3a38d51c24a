import { IsBoolean, IsOptional, IsString } from 'class-validator';
import { defineFact } from '#libs/ledger';

class SessionOpenedDetail {
  /** Whether the member has not been seen on this kind of browser and system for long, and has been on another. */
  @IsBoolean()
  @IsOptional()
  newDevice?: boolean;

  /** A browser's name, such as `Firefox`; empty when it did not say. */
  @IsString()
  @IsOptional()
  browser?: string;

  /** A system's name, such as `Windows`; empty when it did not say. */
  @IsString()
  @IsOptional()
  system?: string;
}

export const sessionOpened = defineFact({
  kind: 'session.opened',
  subject: 'session',
  detail: SessionOpenedDetail,
  personal: { fields: ['browser', 'system'], of: 'actor' },
});
export const sessionEnded = defineFact({ kind: 'session.ended', subject: 'session' });
