import { IsString } from 'class-validator';
import { defineFact } from '#libs/ledger';

class MailAddressDetail {
  /** What the address was refused with last, such as `5.1.1`. */
  @IsString()
  code: string;
}

/** A member's address takes no mail: but for what is mandatory none goes there until an admin, or another address, says so. */
export const mailAddressSwitchedOff = defineFact({
  kind: 'mail.address_switched_off',
  subject: 'member',
  detail: MailAddressDetail,
});

export const mailAddressSwitchedOn = defineFact({ kind: 'mail.address_switched_on', subject: 'member' });
