import { IsBoolean, IsOptional, IsString } from 'class-validator';
import { defineFact } from '#libs/ledger';

class PackChosenDetail {
  @IsString()
  packId: string;

  @IsBoolean()
  inForce: boolean;

  /** Null for the newest. */
  @IsString()
  @IsOptional()
  pinnedVersion?: string | null;
}

export const packChosen = defineFact({ kind: 'pack.chosen', subject: 'organisation', detail: PackChosenDetail });
