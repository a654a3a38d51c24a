import { SECRET, SOMEBODY_ELSE, THEIRS, HEALTH, INNER, COMPANY, mine, columns, type Section } from './kept.js';

/** What concerns the member alone: who they are here, whom they know, what they were told, and what the ledger says. */
export const OF_THE_PERSON: readonly Section[] = [
  {
    file: 'account.json',
    kept: [
      {
        table: 'members',
        theirs: 't.id = $1',
        columns: columns(
          'id email name team_id roles region language time_zone status network_size leaderboard_consent_at last_seen_at created_at updated_at',
        ),
        withheld: { password_hash: SECRET },
        by: 'id',
      },
      {
        ...mine,
        table: 'sessions',
        columns: columns('id browser system created_at last_seen_at expires_at revoked_at'),
        withheld: { ...mine.withheld, token_hash: SECRET },
        by: 'id',
      },
      {
        ...mine,
        table: 'invitations',
        columns: columns('id created_at expires_at accepted_at revoked_at'),
        withheld: { ...mine.withheld, token_hash: SECRET, sealed_token: SECRET, invited_by: SOMEBODY_ELSE },
        by: 'id',
      },
      {
        ...mine,
        table: 'password_resets',
        columns: columns('id created_at expires_at ended_at'),
        withheld: { ...mine.withheld, token_hash: SECRET, sealed_token: SECRET, requested_by: SOMEBODY_ELSE },
        by: 'id',
      },
      {
        ...mine,
        table: 'notification_choices',
        columns: columns('kinds quiet_from quiet_to digest_days digest_at mails_a_day version updated_at'),
        by: 'updated_at',
      },
      {
        ...mine,
        table: 'sharing_times',
        columns: columns('quiet_from quiet_to quiet_weekends most_a_day late_by_minutes slots version updated_at'),
        by: 'updated_at',
      },
      { ...mine, table: 'digests', columns: columns('look_at due_at due_on last_on told_until'), by: 'look_at' },
      {
        ...mine,
        table: 'legal_holds',
        columns: ['since'],
        withheld: {
          ...mine.withheld,
          placed_by: SOMEBODY_ELSE,
          reason: 'May be part of a legal dispute; ask an admin.',
        },
        by: 'since',
      },
      {
        ...mine,
        table: 'erasure_requests',
        columns: ['asked_at'],
        withheld: { ...mine.withheld, asked_by: SOMEBODY_ELSE },
        by: 'asked_at',
      },
      {
        table: 'deputies',
        theirs: 't.member_id = $1 OR t.deputy_id = $1',
        columns: columns('id member_id deputy_id first_on last_on begins_at ends_at named_at ended_at'),
        withheld: { named_by: SOMEBODY_ELSE, ended_by: SOMEBODY_ELSE },
        by: 'id',
      },
      {
        ...mine,
        table: 'responsibilities',
        columns: columns('id kind topic_ids regions weekdays from_minute until_minute time_zone added_at ended_at'),
        withheld: {
          ...mine.withheld,
          team_id: 'Of a team; a member’s has none.',
          added_by: SOMEBODY_ELSE,
          ended_by: SOMEBODY_ELSE,
        },
        by: 'id',
      },
    ],
  },
  {
    file: 'connections.json',
    kept: [
      {
        ...mine,
        table: 'connections',
        columns: columns('id network account_id account_name picture scopes expires_at status connected_at checked_at'),
        withheld: { ...mine.withheld, sealed_access_token: SECRET },
        by: 'id',
      },
      {
        ...mine,
        table: 'connection_attempts',
        columns: columns('network return_to created_at expires_at'),
        withheld: { ...mine.withheld, state_hash: SECRET, session_id: SECRET, sealed_memo: SECRET },
        by: 'state_hash',
      },
    ],
  },
  {
    file: 'conduct.json',
    kept: [
      { ...mine, table: 'attestations', columns: columns('version language at'), by: 'version' },
      {
        table: 'conduct_versions',
        theirs: 't.published_by = $1',
        columns: columns('version hash also_scheduled published_at'),
        withheld: { published_by: THEIRS, texts: COMPANY },
        by: 'version',
      },
    ],
  },
  {
    file: 'messages.json',
    kept: [
      {
        ...mine,
        table: 'notifications',
        columns: columns(
          'id kind cause subject_id about group_key group_id at created_at inbox read_at done_at urgent digest mail_at delivery_id',
        ),
        by: 'id',
      },
      {
        ...mine,
        table: 'deliveries',
        columns: columns('id channel cause kind mandatory content state due_at tries code created_at sent_at'),
        withheld: { ...mine.withheld, claim_token: INNER, claimed_at: INNER },
        by: 'id',
      },
      {
        ...mine,
        table: 'mail_addresses',
        columns: columns('refused_at code off_since'),
        withheld: { ...mine.withheld, address_hash: 'A hash of the address in account.json.' },
        by: 'code',
      },
    ],
  },
  {
    file: 'prospects.json',
    kept: [
      {
        ...mine,
        table: 'prospects',
        columns: columns('kind created_at'),
        withheld: { ...mine.withheld, id: SOMEBODY_ELSE, sealed_name: SOMEBODY_ELSE },
        by: 'id',
      },
    ],
  },
  {
    file: 'safety.json',
    kept: [
      {
        table: 'safety_cases',
        theirs: 't.reporter_id = $1 OR t.assignee_id = $1',
        columns: columns('number aware_at'),
        withheld: {
          id: HEALTH,
          state: HEALTH,
          source: HEALTH,
          subject_id: HEALTH,
          reporter_id: THEIRS,
          confidence: HEALTH,
          due_at: HEALTH,
          assignee_id: SOMEBODY_ELSE,
          sealed_criteria: HEALTH,
          reference: HEALTH,
          closed_at: HEALTH,
          updated_at: HEALTH,
        },
        by: 'number',
      },
      {
        table: 'safety_notes',
        theirs: 't.author_id = $1',
        columns: ['at'],
        withheld: { id: HEALTH, case_id: HEALTH, author_id: THEIRS, sealed_text: HEALTH },
        by: 'id',
      },
    ],
  },
  {
    file: 'ledger.json',
    kept: [
      {
        table: 'ledger_entries',
        theirs: 't.actor_id = $1 OR t.subject_id = $1 OR t.person_id = $1',
        columns: columns('id kind at actor_id subject_kind subject_id detail position'),
        withheld: {
          sequence: INNER,
          seal: INNER,
          entered_at: INNER,
          entered_by: SOMEBODY_ELSE,
          person_id: THEIRS,
          personal: 'Stands opened in the detail where it tells of the person.',
        },
        by: 'sequence',
      },
    ],
  },
];
