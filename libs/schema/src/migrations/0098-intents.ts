import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured } from '../row-security.js';

/** Texts that members opened elsewhere, with what an organisation lets them open, and how both go with their item. */
export class Intents1763700000098 implements MigrationInterface {
  name = 'Intents1763700000098';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE intent_settings (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  places text[] NOT NULL,
  PRIMARY KEY (organisation_id)
);
CREATE TABLE intents (
  organisation_id uuid NOT NULL DEFAULT current_organisation() REFERENCES organisations,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  item_id uuid NOT NULL,
  version_id uuid NOT NULL,
  caption_id uuid NOT NULL,
  certificate text NOT NULL,
  place text NOT NULL,
  node text NOT NULL CHECK (node IN ('advocacy', 'social_selling', 'sponsored', 'influencer')),
  text text NOT NULL,
  text_hash text NOT NULL,
  screening_id uuid NOT NULL,
  rule_set text NOT NULL,
  link_id uuid,
  opened_at timestamptz NOT NULL,
  recall_id uuid,
  told_at timestamptz,
  answer text CHECK (answer IN ('deleted', 'not_posted')),
  answered_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  CHECK ((recall_id IS NULL) = (told_at IS NULL)),
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK (answer IS NULL OR recall_id IS NOT NULL),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members,
  FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions,
  FOREIGN KEY (organisation_id, caption_id) REFERENCES captions,
  FOREIGN KEY (organisation_id, screening_id) REFERENCES screenings,
  FOREIGN KEY (organisation_id, link_id) REFERENCES share_links,
  FOREIGN KEY (organisation_id, recall_id) REFERENCES recalls
);
CREATE INDEX intents_mine ON intents (organisation_id, member_id, opened_at DESC, id DESC);
CREATE INDEX intents_newest ON intents (organisation_id, opened_at DESC, id DESC);
CREATE INDEX intents_item ON intents (organisation_id, item_id, id);
CREATE UNIQUE INDEX intents_link ON intents (organisation_id, link_id);
${secured('intent_settings', 'intents')}
REVOKE DELETE ON intent_settings FROM vouchsafe_app;
-- What was handed out stays as it was; the rest is told of it later.
REVOKE UPDATE, DELETE ON intents FROM vouchsafe_app;
GRANT UPDATE (recall_id, told_at, answer, answered_at) ON intents TO vouchsafe_app;
GRANT SELECT, DELETE ON intents TO vouchsafe_eraser;
CREATE POLICY eraser ON intents TO vouchsafe_eraser
  USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
${kinds(`'caption', 'version', 'share', 'draft', 'inbound', 'intent'`)}`);
    for (const [name, changes] of Object.entries(WITH_INTENTS)) await rewrite(runner, name, changes);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, changes] of Object.entries(WITH_INTENTS)) {
      await rewrite(
        runner,
        name,
        changes.map(([before, after]) => [after, before]),
      );
    }
    await runner.query(`
DROP TABLE intents;
DROP TABLE intent_settings;
${kinds(`'caption', 'version', 'share', 'draft', 'inbound'`)}`);
  }
}

function kinds(list: string): string {
  return `
ALTER TABLE screenings DROP CONSTRAINT screenings_subject_kind_check;
ALTER TABLE screenings ADD CONSTRAINT screenings_subject_kind_check CHECK (subject_kind IN (${list}));`;
}

type Change = readonly [before: string, after: string];

const HELD = `OR h.member_id IN (SELECT member_id FROM given)`;
const SCREENED = `UNION SELECT t.screening_id FROM text_reviews t`;
const COUNTED = `DELETE FROM recalls t WHERE`;
const TOLD = `t.subject_id = ANY(given)`;

/** Beside what these functions of retention know already, whichever of their versions stands. */
const WITH_INTENTS: Record<string, readonly Change[]> = {
  'what_keeps_item(uuid)': [
    [
      HELD,
      `${HELD}
        OR h.member_id IN (SELECT o.member_id FROM intents o
                            WHERE o.organisation_id = current_organisation() AND o.item_id = item)`,
    ],
  ],
  'erase_item(uuid)': [
    [
      SCREENED,
      `UNION SELECT o.screening_id FROM intents o
                     WHERE o.organisation_id = s.organisation_id AND o.item_id = item
                     ${SCREENED}`,
    ],
    [
      TOLD,
      `${TOLD}\n      OR t.subject_id IN (SELECT o.id FROM intents o WHERE o.organisation_id = t.organisation_id AND o.item_id = item)`,
    ],
    [
      COUNTED,
      `DELETE FROM intents t WHERE t.organisation_id = current_organisation() AND item_id = item;
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('intents', gone); END IF;
  ${COUNTED}`,
    ],
  ],
};

async function rewrite(runner: QueryRunner, name: string, changes: readonly Change[]): Promise<void> {
  const [found] = (await runner.query(`SELECT pg_get_functiondef('${name}'::regprocedure) AS definition`)) as {
    definition: string;
  }[];
  let definition = found!.definition;
  for (const [before, after] of changes) {
    if (definition.split(before).length !== 2) throw new Error(`${name} does not hold once: ${before}`);
    definition = definition.replace(before, () => after);
  }
  await runner.query(definition);
}
