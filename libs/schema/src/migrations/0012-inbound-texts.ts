import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Screenings of what others wrote or said to us, beside those of our own texts. */
export class InboundTexts1763700000012 implements MigrationInterface {
  name = 'InboundTexts1763700000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds(`'caption', 'version', 'share', 'draft', 'inbound'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(kinds(`'caption', 'version', 'share', 'draft'`));
  }
}

function kinds(list: string): string {
  return `
ALTER TABLE screenings DROP CONSTRAINT screenings_subject_kind_check;
ALTER TABLE screenings ADD CONSTRAINT screenings_subject_kind_check CHECK (subject_kind IN (${list}));`;
}
