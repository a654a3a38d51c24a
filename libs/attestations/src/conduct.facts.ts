import { IsArray, IsBoolean, IsInt, IsString } from 'class-validator';
import { defineFact } from '#libs/ledger';

class ConductPublishedDetail {
  @IsInt()
  version: number;

  @IsString()
  hash: string;

  @IsArray()
  @IsString({ each: true })
  languages: string[];

  @IsBoolean()
  alsoScheduled: boolean;

  /** Whether it is the text that a new organisation begins with. */
  @IsBoolean()
  shipped: boolean;
}

class ConductAttestedDetail {
  @IsInt()
  version: number;

  @IsString()
  hash: string;

  /** What it was read in. */
  @IsString()
  language: string;
}

class ConductRemindedDetail {
  @IsInt()
  version: number;

  @IsInt()
  members: number;
}

export const conductPublished = defineFact({
  kind: 'conduct.published',
  subject: 'organisation',
  detail: ConductPublishedDetail,
});

/** A member has read that version of the code of conduct and keeps to it. */
export const conductAttested = defineFact({
  kind: 'conduct.attested',
  subject: 'member',
  detail: ConductAttestedDetail,
});

export const conductReminded = defineFact({
  kind: 'conduct.reminded',
  subject: 'organisation',
  detail: ConductRemindedDetail,
});

/** From here on nobody shares before they have read the code of conduct; from `conduct.waived` on anybody does. */
export const conductRequired = defineFact({ kind: 'conduct.required', subject: 'organisation' });
export const conductWaived = defineFact({ kind: 'conduct.waived', subject: 'organisation' });
