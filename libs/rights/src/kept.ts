/** What is kept of a person in one table: which rows are theirs, what of each is handed out, and why the rest is not. */
export interface Kept {
  table: string;
  /** SQL that holds for the person's rows; `$1` is the person. */
  theirs: string;
  /** What is handed out; SQL names of columns. */
  columns: readonly string[];
  /** Columns that are not, each with the reason. */
  withheld?: Readonly<Record<string, string>>;
  /** Columns that make the order, unique within the person's rows. */
  by: string;
}

/** One file of the archive. */
export interface Section {
  file: string;
  kept: readonly Kept[];
}

export const SECRET = 'Opens a door; it is kept as a hash or sealed, and is of use to nobody who reads it here.';
export const SOMEBODY_ELSE = 'Tells of somebody else.';
export const THEIRS = 'The person themself.';
export const HEALTH = 'May tell of somebody else’s health; drug safety alone reads it.';
export const INNER = 'Work of the machine; it tells nothing of the person.';
export const COMPANY = 'A text of the company’s, not of the person.';

export const mine = { theirs: 't.member_id = $1', withheld: { member_id: THEIRS } };
export const ofTheirShares =
  't.share_id IN (SELECT s.id FROM shares s WHERE s.organisation_id = t.organisation_id AND s.member_id = $1)';
export const columns = (list: string) => list.split(' ');
