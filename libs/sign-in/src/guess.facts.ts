import { IsInt, Min } from 'class-validator';
import { defineFact } from '#libs/ledger';

class SignInGuessedDetail {
  /** How often in a row, with less than a day between, on devices the member never signed in with. */
  @IsInt()
  @Min(1)
  failures: number;
}

/** Somebody, nobody knows who, tries passwords for the member's account; at most once a day. */
export const signInGuessed = defineFact({
  kind: 'sign_in.guessed',
  subject: 'member',
  detail: SignInGuessedDetail,
});
