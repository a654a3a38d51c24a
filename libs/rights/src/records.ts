import { SOMEBODY_ELSE, HEALTH, INNER, COMPANY, type Section } from './kept.js';
import { OF_THE_PERSON } from './of-the-person.js';
import { OF_THEIR_WORK } from './of-their-work.js';

/** Everything that is kept of a person, by the file it is handed out in. A spec holds it against the schema, column by column. */
export const SECTIONS: readonly Section[] = [...OF_THE_PERSON, ...OF_THEIR_WORK];

const NOBODY = 'Holds the organisation’s own, and no person.';
const IN_ROLE = 'Says who last set it for the company; that they did, and when, stands in ledger.json.';

/** Every other table, and why nothing of it is handed out. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  altered_content: NOBODY,
  approval_routes: NOBODY,
  approval_steps: IN_ROLE,
  approval_waits: INNER,
  attestation_settings: NOBODY,
  certificates: 'Says by ids and hashes alone who approved what; what was decided stands in reviews.json.',
  click_salts: INNER,
  clicks: 'Tells of readers, who are somebody else; figures.json counts them.',
  drafting_settings: NOBODY,
  erased_items: IN_ROLE,
  feed_entries: COMPANY,
  feed_shares: 'Says which items stand in shares.json.',
  freezes: IN_ROLE,
  guideline_revisions: NOBODY,
  idempotency_keys:
    'Answers kept sealed for a day so that nothing is done twice; what was done stands in the other files.',
  intent_settings: NOBODY,
  item_holds: IN_ROLE,
  item_stages: NOBODY,
  kept_packs: NOBODY,
  ledger_cursors: INNER,
  ledger_heads: INNER,
  ledger_keys: INNER,
  ledger_seals: INNER,
  ledger_set_aside: INNER,
  ledger_waiting: INNER,
  link_notices: COMPANY,
  medicine_registers: IN_ROLE,
  organisations: NOBODY,
  own_packs: NOBODY,
  own_rule_versions: IN_ROLE,
  own_rules: IN_ROLE,
  pack_choices: IN_ROLE,
  page_snapshots: COMPANY,
  page_watches: INNER,
  person_keys: 'The key of what the ledger tells of the person; what it opens stands opened in the other files.',
  products: NOBODY,
  prospect_links: SOMEBODY_ELSE,
  recalls: IN_ROLE,
  reach_shares: 'Says which shares stand in shares.json.',
  reach_sums: NOBODY,
  reminders: INNER,
  retention_settings: IN_ROLE,
  routed_texts: HEALTH,
  safety_case_texts: HEALTH,
  safety_settings: NOBODY,
  schedules: INNER,
  scored_shares: 'Says which shares stand in shares.json; the points they brought stand in figures.json.',
  search_texts: 'Name and address once more, as the search finds them.',
  seasons: NOBODY,
  second_reader_settings: NOBODY,
  second_readings: 'Says what a model answered about a text, by its hash and without who wrote it.',
  sign_in_guesses: 'Counts failed sign-ins under keyed hashes that name nobody.',
  source_entries: NOBODY,
  sources: IN_ROLE,
  teams: 'Says who leads a team; that they were made to stands in ledger.json.',
  topics: NOBODY,
  word_lists: IN_ROLE,
};
