import { IsOptional, IsString, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';

class ScreeningRoutedDetail {
  /** What was screened, such as `draft` or `share`; for what others wrote, how it reached us, such as `call`. */
  @IsString()
  of: string;

  @IsUUID()
  @IsOptional()
  ofId?: string | null;
}

/** A text that may tell of an adverse event goes to drug safety, whatever its verdict. */
export const screeningRouted = defineFact({
  kind: 'screening.routed',
  subject: 'screening',
  detail: ScreeningRoutedDetail,
});
