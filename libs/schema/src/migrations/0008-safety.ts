import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured, securedAppendOnly } from '../row-security.js';

/** What drug safety works on: the exact words of what was routed, cases with their clock, and notes. */
export class Safety1763700000008 implements MigrationInterface {
  name = 'Safety1763700000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE routed_texts (
  organisation_id uuid NOT NULL REFERENCES organisations,
  screening_id uuid NOT NULL,
  sealed text NOT NULL,
  PRIMARY KEY (organisation_id, screening_id),
  FOREIGN KEY (organisation_id, screening_id) REFERENCES screenings
);

CREATE TABLE safety_settings (
  organisation_id uuid PRIMARY KEY REFERENCES organisations,
  hours_to_report integer NOT NULL CHECK (hours_to_report BETWEEN 1 AND 360)
);

CREATE TABLE safety_cases (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  number integer NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'assessing', 'reported', 'not_an_event')),
  source text NOT NULL,
  subject_id uuid,
  reporter_id uuid,
  confidence text NOT NULL CHECK (confidence IN ('probable', 'possible')),
  aware_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  assignee_id uuid,
  sealed_criteria text NOT NULL,
  reference text,
  closed_at timestamptz,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, number),
  CHECK ((state IN ('reported', 'not_an_event')) = (closed_at IS NOT NULL))
);
CREATE INDEX safety_cases_due ON safety_cases (organisation_id, due_at, id) WHERE closed_at IS NULL;
CREATE INDEX safety_cases_newest ON safety_cases (organisation_id, aware_at DESC, id DESC);
CREATE INDEX safety_cases_reporter ON safety_cases (organisation_id, reporter_id, aware_at DESC);

CREATE TABLE safety_case_texts (
  organisation_id uuid NOT NULL REFERENCES organisations,
  case_id uuid NOT NULL,
  screening_id uuid NOT NULL,
  text_hash text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, screening_id),
  FOREIGN KEY (organisation_id, case_id) REFERENCES safety_cases,
  FOREIGN KEY (organisation_id, screening_id) REFERENCES routed_texts
);
CREATE INDEX safety_case_texts_case ON safety_case_texts (organisation_id, case_id, at);
CREATE INDEX safety_case_texts_hash ON safety_case_texts (organisation_id, text_hash);

CREATE TABLE safety_notes (
  organisation_id uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  author_id uuid NOT NULL,
  sealed_text text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, case_id) REFERENCES safety_cases
);
CREATE INDEX safety_notes_case ON safety_notes (organisation_id, case_id, at);
${secured('safety_settings', 'safety_cases')}
${securedAppendOnly('routed_texts', 'safety_case_texts', 'safety_notes')}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE safety_notes, safety_case_texts, safety_cases, safety_settings, routed_texts');
  }
}
