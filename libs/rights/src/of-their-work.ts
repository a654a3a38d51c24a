import { SOMEBODY_ELSE, THEIRS, INNER, mine, ofTheirShares, columns, type Section } from './kept.js';

/** What a member wrote, decided and published, and what came of it. */
export const OF_THEIR_WORK: readonly Section[] = [
  {
    file: 'content.json',
    kept: [
      {
        table: 'content_items',
        theirs: 't.author_id = $1',
        columns: columns(
          'id state title source_key current_version_id approved_version_id published_at share_count retired_at retire_reason created_at updated_at',
        ),
        withheld: { author_id: THEIRS, retired_by: SOMEBODY_ELSE, suggested_by: SOMEBODY_ELSE },
        by: 'id',
      },
      {
        table: 'content_versions',
        theirs: 't.created_by = $1',
        columns: columns(
          'id item_id number title summary link_url link_title image_id image_alt image_rights image_rights_until image_people featured publish_from expires_at topic_ids audience_teams audience_regions audience_languages audience_public created_at submitted_at verdict route screened_under screening_id',
        ),
        withheld: { created_by: THEIRS, submitted_by: SOMEBODY_ELSE },
        by: 'id',
      },
      {
        table: 'captions',
        theirs:
          't.version_id IN (SELECT v.id FROM content_versions v WHERE v.organisation_id = t.organisation_id AND v.created_by = $1)',
        columns: columns(
          'id version_id position network language text slots locked screening_id disclosure disclosure_language',
        ),
        by: 'id',
      },
      {
        ...mine,
        table: 'content_suggestions',
        columns: columns('id language topic_id image_id screening_id state made_at decided_at item_id words'),
        withheld: {
          ...mine.withheld,
          decided_by: SOMEBODY_ELSE,
          link_hash: 'Follows from the link.',
          sealed_text: 'Stands opened beside it, as `words`.',
        },
        by: 'id',
      },
      {
        table: 'media',
        theirs: 't.uploaded_by = $1',
        columns: columns('id sha256 type width height bytes created_at'),
        withheld: { uploaded_by: THEIRS },
        by: 'id',
      },
      {
        table: 'edits',
        theirs: 't.by = $1',
        columns: columns('subject revision at'),
        withheld: { by: THEIRS },
        by: 'subject, revision',
      },
    ],
  },
  {
    file: 'reviews.json',
    kept: [
      {
        table: 'approvals',
        theirs:
          't.reviewer_id = $1 OR t.version_id IN (SELECT v.id FROM content_versions v WHERE v.organisation_id = t.organisation_id AND v.created_by = $1)',
        columns: columns('id item_id version_id reviewer_id decision reason certificate at'),
        by: 'id',
      },
      {
        table: 'approval_step_decisions',
        theirs:
          't.member_id = $1 OR t.deputy_for = $1 OR t.version_id IN (SELECT v.id FROM content_versions v WHERE v.organisation_id = t.organisation_id AND v.created_by = $1)',
        columns: columns(
          'id item_id version_id route_id step_id step_name member_id deputy_for for_want_of_others decision conditions reason overridden completes certificate page_sha256 at',
        ),
        by: 'id',
      },
      {
        table: 'approval_conditions_met',
        theirs: 't.confirmed_by = $1',
        columns: columns('decision_id version_id note confirmed_by at'),
        by: 'decision_id',
      },
      {
        ...mine,
        table: 'text_reviews',
        columns: columns(
          'id item_id version_id caption_id certificate network node text text_hash screening_id rule_set state reason asked_at decided_at share_id',
        ),
        withheld: { ...mine.withheld, reviewer_id: SOMEBODY_ELSE, sealed_text: 'Stands opened beside it.' },
        by: 'id',
      },
      {
        ...mine,
        table: 'comments',
        columns: columns(
          'id item_id version_id thread_id field network language nth from_unit quote written_at resolved_at words',
        ),
        withheld: {
          ...mine.withheld,
          resolved_by: SOMEBODY_ELSE,
          sealed_text: 'Stands opened beside it, as `words`.',
        },
        by: 'id',
      },
      { ...mine, table: 'comment_visits', columns: columns('item_id seen_until'), by: 'item_id' },
    ],
  },
  {
    file: 'shares.json',
    kept: [
      {
        ...mine,
        table: 'shares',
        columns: columns(
          'id team_id item_id version_id caption_id certificate network connection_id node text text_hash screening_id rule_set link_id link_placement local_time time_zone created_at',
        ),
        by: 'id',
      },
      {
        table: 'publications',
        theirs: ofTheirShares,
        columns: columns(
          'share_id state planned_at due_at schedule_version attempts sending_at external_id permalink published_at hold_key code message updated_at',
        ),
        withheld: { claim_token: INNER, claimed_at: INNER, look_up_at: INNER },
        by: 'share_id',
      },
      {
        table: 'publication_attempts',
        theirs: ofTheirShares,
        columns: columns('share_id number started_at ended_at outcome code message external_id permalink'),
        withheld: { claim_token: INNER },
        by: 'share_id, number',
      },
      {
        table: 'recalled_shares',
        theirs: ofTheirShares,
        columns: columns('share_id recall_id state code message tries asked_at reminders reminded_at settled_at'),
        withheld: { next_at: INNER, settled_by: SOMEBODY_ELSE },
        by: 'share_id',
      },
      {
        ...mine,
        table: 'post_checks',
        columns: columns(
          'share_id item_id network state how published_at visits checked_at differs_since seen_text parts note look_answer looked_at look_text look_wanted_at restore_asked_at',
        ),
        withheld: {
          ...mine.withheld,
          ...{ failures: INNER, next_at: INNER, reading_until: INNER },
          ...{ seen_by: SOMEBODY_ELSE, restore_asked_by: SOMEBODY_ELSE },
        },
        by: 'share_id',
      },
      {
        ...mine,
        table: 'intents',
        columns: columns(
          'id item_id version_id caption_id certificate place node text text_hash screening_id rule_set link_id opened_at recall_id told_at answer answered_at',
        ),
        by: 'id',
      },
      { ...mine, table: 'share_links', columns: columns('id code target_url created_at live_at notice_id'), by: 'id' },
    ],
  },
  {
    file: 'figures.json',
    kept: [
      {
        table: 'click_counts',
        theirs:
          't.link_id IN (SELECT l.id FROM share_links l WHERE l.organisation_id = t.organisation_id AND l.member_id = $1)',
        columns: columns('link_id day judgement counted in_ledger'),
        by: 'link_id, day, judgement',
      },
      {
        table: 'measurements',
        theirs: ofTheirShares,
        columns: columns('share_id metric provenance value source measured_at'),
        by: 'share_id, metric, provenance',
      },
      {
        ...mine,
        table: 'measurement_visits',
        columns: columns('share_id network visited_at next_at calls outcome'),
        by: 'share_id',
      },
      {
        ...mine,
        table: 'reach_facts',
        columns: columns(
          'day share_id team_id item_id topic_ids node network published withdrawn shares human_clicks preview_clicks bot_clicks suspect_clicks own_clicks',
        ),
        by: 'day, share_id',
      },
      {
        ...mine,
        table: 'points',
        columns: columns('season_id entry_id rule share_id points quantity at'),
        by: 'season_id, entry_id, rule',
      },
      { ...mine, table: 'standings', columns: columns('season_id points shares human_clicks'), by: 'season_id' },
    ],
  },
  {
    file: 'screenings.json',
    kept: [
      {
        ...mine,
        table: 'screenings',
        columns: columns('id subject_kind subject_id text_hash verdict route packs context findings shadow at'),
        by: 'id',
      },
      {
        ...mine,
        table: 'excerpts',
        columns: columns('screening_id retention at words'),
        withheld: { ...mine.withheld, sealed: 'Stands opened beside it, as `words`.' },
        by: 'screening_id',
      },
      {
        ...mine,
        table: 'drafting_requests',
        columns: columns(
          'id purpose kind text_hash model prompt_version asked_at duration_ms problem tokens_in tokens_out suggestions shown dropped',
        ),
        by: 'id',
      },
    ],
  },
];
