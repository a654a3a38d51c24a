import { IsInt, IsOptional, IsString } from 'class-validator';
import { defineFact } from '#libs/ledger';

class RegisterDetail {
  /** Which register. */
  @IsString()
  register: string;

  @IsInt()
  @IsOptional()
  names?: number;

  /** Lines that could not be read. */
  @IsInt()
  @IsOptional()
  refused?: number;
}

export const registerImported = defineFact({
  kind: 'register.imported',
  subject: 'organisation',
  detail: RegisterDetail,
});
export const registerRemoved = defineFact({
  kind: 'register.removed',
  subject: 'organisation',
  detail: RegisterDetail,
});
