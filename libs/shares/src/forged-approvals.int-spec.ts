import { generateKeyPairSync, createPublicKey, type KeyObject } from 'node:crypto';
import { canonical, fingerprint, signText } from '#libs/chain';
import { certificateForms, VersionRepository } from '#libs/content';
import { RotateKey, SealEntries } from '#libs/ledger';
import { textHash } from '#libs/platform';
import { anApprovedItem, type ApprovedItem } from '#testing/content';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aFreshStage,
  aShare,
  aStage,
  postsOf,
  publicationOf,
  type SharesRoom,
  type Stage,
  theSharesRoom,
} from '../testing/index.js';
import { PublishShare, SweepPublications } from './index.js';

interface Row {
  body: string;
  signature: string;
}

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;
let other: ApprovedItem;

const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);
const seal = () => room.get(SealEntries).execute(stage.organisationId);
const certificateOf = async (versionId: string) =>
  (
    await test.owner<Row & Record<string, unknown>>('SELECT * FROM certificates WHERE subject_id = $1', [versionId])
  )[0]!;
const certify = ({ body, signature }: Row) =>
  test.owner('UPDATE certificates SET body = $2, signature = $3 WHERE subject_id = $1', [
    stage.item.versionId,
    body,
    signature,
  ]);
const uncertified = () => test.owner('DELETE FROM certificates WHERE subject_id = $1', [stage.item.versionId]);

/** Other words in the version, and their hash wherever a hash stands. @returns it. */
async function forgeContent(): Promise<string> {
  await test.owner(`UPDATE captions SET text = 'Our medicine cures everything.' WHERE version_id = $1`, [
    stage.item.versionId,
  ]);
  const version = await test.database.within(stage.organisationId, (tx) =>
    room.get(VersionRepository).get(tx, stage.item.versionId),
  );
  const hash = textHash(certificateForms(version, null)[0]!);
  await test.owner('UPDATE approvals SET certificate = $2 WHERE version_id = $1', [stage.item.versionId, hash]);
  await test.owner('UPDATE shares SET certificate = $2 WHERE version_id = $1', [stage.item.versionId, hash]);
  return hash;
}

/** The certificate as somebody would write it who has a key, but not the organisation's. */
async function forgeCertificate(changes: object, privateKey: KeyObject): Promise<void> {
  const key = fingerprint(createPublicKey(privateKey));
  const signed = JSON.parse((await certificateOf(stage.item.versionId)).body) as object;
  const body = canonical({ ...signed, ...changes, key });
  await certify({ body, signature: signText(body, privateKey) });
}

/** Puts a key among the organisation's, as one that was in use once. */
const slipIn = (privateKey: KeyObject, organisationId = stage.organisationId) =>
  test.owner(
    `INSERT INTO ledger_keys (organisation_id, id, public_key, sealed_private_key, created_at, retired_at)
     VALUES ($1, $2, $3, NULL, '2020-01-01', '2030-01-01')`,
    [
      organisationId,
      fingerprint(createPublicKey(privateKey)),
      createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }),
    ],
  );

const aKey = () => generateKeyPairSync('ed25519').privateKey;

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
  other = await anApprovedItem(test, room, { organisationId: stage.organisationId }, { title: 'Another' });
});
afterAll(() => test.drop());

const FORGED: [string, () => Promise<unknown>][] = [
  ['content, approval and hash together', forgeContent],
  [
    'and the certificate taken away',
    async () => {
      await forgeContent();
      await uncertified();
    },
  ],
  [
    'and an entry of the ledger rewritten to say the same',
    async () => {
      await seal();
      const hash = await forgeContent();
      await uncertified();
      await test.owner(
        `UPDATE ledger_entries SET detail = detail || jsonb_build_object('certificate', $2::text)
          WHERE subject_id = $1 AND kind = 'version.approved'`,
        [stage.item.versionId, hash],
      );
    },
  ],
  [
    'and the certificate rewritten under its old signature',
    async () => {
      const content = await forgeContent();
      const { body, signature } = await certificateOf(stage.item.versionId);
      await certify({ body: canonical({ ...(JSON.parse(body) as object), content }), signature });
    },
  ],
  [
    'and signed with a key of one’s own',
    async () => {
      await forgeCertificate({ content: await forgeContent() }, aKey());
    },
  ],
  [
    'and signed with a key slipped in among the organisation’s',
    async () => {
      const key = aKey();
      await slipIn(key);
      await forgeCertificate({ content: await forgeContent() }, key);
    },
  ],
  [
    'and signed with a key of one’s own in place of the one in use',
    async () => {
      const key = aKey();
      await test.owner(
        `UPDATE ledger_keys SET id = $2, public_key = $3 WHERE organisation_id = $1 AND retired_at IS NULL`,
        [
          stage.organisationId,
          fingerprint(createPublicKey(key)),
          createPublicKey(key).export({ type: 'spki', format: 'pem' }),
        ],
      );
      await forgeCertificate({ content: await forgeContent() }, key);
    },
  ],
  ['the certificate of another item in its place', async () => certify(await certificateOf(other.versionId))],
  [
    'the certificate of another organisation, and its key among the own',
    async () => {
      const theirs = (await aStage(test, room)).item;
      const row = await certificateOf(theirs.versionId);
      const { key } = JSON.parse(row.body) as { key: string };
      await test.owner(
        `INSERT INTO ledger_keys (organisation_id, id, public_key, sealed_private_key, created_at, retired_at)
         SELECT $1, id, public_key, NULL, created_at, '2030-01-01' FROM ledger_keys WHERE id = $2`,
        [stage.organisationId, key],
      );
      await certify(row);
    },
  ],
  [
    'a certificate that was issued after its key was out of use',
    async () => {
      await room.get(RotateKey).execute(stage.organisationId);
      await test.owner(
        `UPDATE ledger_keys SET retired_at = '2026-11-01' WHERE organisation_id = $1 AND retired_at IS NOT NULL`,
        [stage.organisationId],
      );
    },
  ],
  [
    'one letter of the signature',
    async () => {
      const { body, signature } = await certificateOf(stage.item.versionId);
      await certify({ body, signature: (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1) });
    },
  ],
];

describe('an approval that was forged by whoever owns the tables', () => {
  it.each(FORGED)('is not taken for sharing: %s', async (_what, forge) => {
    await forge();
    await expect(aShare(room, stage)).rejects.toMatchObject({ kind: 'conflict', code: 'certificate_broken' });
  });

  it.each(FORGED)('waits where it was to go out, and says so: %s', async (_what, forge) => {
    const id = await aShare(room, stage);
    await forge();
    await publish(id);
    await room.get(SweepPublications).execute(stage.organisationId);
    expect(postsOf(room, stage)).toEqual([]);
    const { message, ...held } = await publicationOf(test, id);
    expect(held).toMatchObject({ state: 'held', hold_key: 'standing', code: 'certificate_broken' });
    expect(JSON.stringify(message)).toContain('nothing signed proves');
  });
});

describe('an approval that was not', () => {
  it('holds under a key that is out of use by now', async () => {
    const id = await aShare(room, stage);
    await room.get(RotateKey).execute(stage.organisationId);
    await room.get(RotateKey).execute(stage.organisationId);
    await publish(id);
    expect(postsOf(room, stage)).toHaveLength(1);
  });

  it('holds without a certificate where the sealed ledger tells of it, as of before there were any', async () => {
    const id = await aShare(room, stage);
    await uncertified();
    await publish(id);
    expect((await publicationOf(test, id)).code).toBe('certificate_broken');
    await test.owner(
      `UPDATE ledger_entries SET detail = detail - 'signed' WHERE subject_id = $1 AND kind = 'version.approved'`,
      [stage.item.versionId],
    );
    await seal();
    await room.get(SweepPublications).execute(stage.organisationId);
    await publish(id);
    expect(postsOf(room, stage)).toHaveLength(1);
  });

  it('does not hold where the ledger tells of a certificate that is gone', async () => {
    const id = await aShare(room, stage);
    await seal();
    await uncertified();
    await publish(id);
    expect((await publicationOf(test, id)).code).toBe('certificate_broken');
    expect(postsOf(room, stage)).toEqual([]);
  });

  it('is not in force when its time is over, whatever the version says of it', async () => {
    const expiresAt = new Date('2026-11-03T09:00:00Z');
    stage = {
      ...stage,
      item: await anApprovedItem(test, room, { organisationId: stage.organisationId }, { expiresAt }),
    };
    const id = await aShare(room, stage);
    room.clock.set('2026-11-03T08:00:00Z');
    await test.owner(`UPDATE content_versions SET expires_at = NULL WHERE id = $1`, [stage.item.versionId]);
    await test.owner(`UPDATE feed_entries SET expires_at = NULL WHERE version_id = $1`, [stage.item.versionId]);
    room.clock.set('2026-11-03T09:00:00Z');
    await publish(id);
    expect(postsOf(room, stage)).toEqual([]);
  });

  it('cannot be changed or taken away by the application', async () => {
    for (const sql of [`UPDATE certificates SET body = ''`, 'DELETE FROM certificates']) {
      await expect(test.database.within(stage.organisationId, (tx) => tx.query(sql))).rejects.toThrow(
        'permission denied',
      );
    }
  });
});
