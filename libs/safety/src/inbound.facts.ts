import { IsBoolean, IsISO8601, IsOptional, IsString } from 'class-validator';
import { defineFact } from '#libs/ledger';

class InboundReportedDetail {
  /** How it reached us. */
  @IsString()
  source: string;

  @IsString()
  @IsOptional()
  network?: string | null;

  @IsISO8601()
  receivedAt: string;

  /** Whether the screening takes it for a possible adverse event, and whether the one who reports it is certain. */
  @IsBoolean()
  route: boolean;

  @IsBoolean()
  certain: boolean;
}

/** Somebody passed on what others wrote or said. */
export const inboundReported = defineFact({
  kind: 'inbound.reported',
  subject: 'screening',
  detail: InboundReportedDetail,
});
