import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was opened elsewhere may stand there: it keeps its item as a published share does, until its member has said of it that it does not. */
export class OpenedTextsKeep1763700000099 implements MigrationInterface {
  name = 'OpenedTextsKeep1763700000099';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, before, after] of CHANGES) await rewrite(runner, name, before, after);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, before, after] of CHANGES) await rewrite(runner, name, after, before);
  }
}

const UNSETTLED = `    WHEN EXISTS (SELECT FROM given s JOIN recalled_shares r`;
const RECALLED = `             (SELECT max(coalesce(r.finished_at, r.recalled_at)) FROM recalls r`;

/** Only who was told of a recall answers: without an answer it was never recalled, or its member has said nothing yet. */
const CHANGES: readonly (readonly [name: string, before: string, after: string])[] = [
  [
    'what_keeps_item(uuid)',
    UNSETTLED,
    `    WHEN EXISTS (SELECT FROM intents o WHERE o.organisation_id = current_organisation() AND o.item_id = item
                    AND o.answer IS NULL) THEN 'intent'
${UNSETTLED}`,
  ],
  // Its days run from the last answer on, as those of a share do from the end of its post.
  [
    'end_of_item(uuid)',
    RECALLED,
    `             (SELECT max(coalesce(o.answered_at, o.opened_at)) FROM intents o
               WHERE o.organisation_id = i.organisation_id AND o.item_id = i.id),
${RECALLED}`,
  ],
];

/** Changes a function of retention, whichever of its versions stands. */
async function rewrite(runner: QueryRunner, name: string, before: string, after: string): Promise<void> {
  const [found] = (await runner.query(`SELECT pg_get_functiondef('${name}'::regprocedure) AS definition`)) as {
    definition: string;
  }[];
  const { definition } = found!;
  if (definition.split(before).length !== 2) throw new Error(`${name} does not hold once: ${before}`);
  await runner.query(definition.replace(before, () => after));
}
