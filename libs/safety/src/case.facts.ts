import { IsArray, IsBoolean, IsInt, IsISO8601, IsOptional, IsString, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';

class CaseOpenedDetail {
  /** What people call it by. */
  @IsInt()
  number: number;

  @IsUUID()
  screeningId: string;

  @IsString()
  confidence: string;

  @IsISO8601()
  dueAt: string;
}

class CaseChangedDetail {
  @IsInt()
  number: number;

  @IsString()
  state: string;

  @IsUUID()
  @IsOptional()
  assigneeId?: string | null;

  /** Whether it has another assignee since. */
  @IsBoolean()
  @IsOptional()
  handedOver?: boolean;

  /** Names of the criteria that were filled in. */
  @IsArray()
  @IsString({ each: true })
  filledIn: string[];
}

class CaseNotedDetail {
  @IsUUID()
  noteId: string;
}

class CaseExportedDetail {
  @IsString()
  @IsOptional()
  format?: string;

  /** Of the file, so that one can tell whether a copy is what was taken out. */
  @IsString()
  @IsOptional()
  sha256?: string;
}

class ClockSetDetail {
  @IsInt()
  hours: number;
}

export const caseOpened = defineFact({ kind: 'case.opened', subject: 'case', detail: CaseOpenedDetail });
export const caseChanged = defineFact({ kind: 'case.changed', subject: 'case', detail: CaseChangedDetail });
export const caseNoted = defineFact({ kind: 'case.noted', subject: 'case', detail: CaseNotedDetail });
/** Somebody took the whole case out. */
export const caseExported = defineFact({ kind: 'case.exported', subject: 'case', detail: CaseExportedDetail });
/** How long a case may take from when it is known. */
export const clockSet = defineFact({ kind: 'safety.clock_set', subject: 'organisation', detail: ClockSetDetail });
