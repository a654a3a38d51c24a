import { IsBoolean, IsDateString, IsInt, IsOptional } from 'class-validator';
import { defineFact } from '#libs/ledger';
import type { ClickTotals } from './click-totals.js';

/** Increments since the link's last such entry for that day. */
class ClicksCountedDetail implements Omit<ClickTotals, 'own'> {
  /** YYYY-MM-DD where the organisation is. */
  @IsDateString({ strict: true })
  day: string;

  @IsInt()
  human: number;

  @IsInt()
  preview: number;

  @IsInt()
  bot: number;

  @IsInt()
  suspect: number;

  /** By the member whose share the link belongs to; left out where there were none. */
  @IsInt()
  @IsOptional()
  own?: number;

  /** Invented, for the demo organisation. */
  @IsBoolean()
  @IsOptional()
  sample?: boolean;
}

export const clicksCounted = defineFact({
  kind: 'clicks.counted',
  subject: 'share_link',
  detail: ClicksCountedDetail,
});
