import { SEALED_ROUTED_TEXTS } from '#libs/guidelines';
import { SEALED_INVITATIONS } from '#libs/invitations';
import { SEALED_PERSON_KEYS, SEALED_SIGNING_KEYS } from '#libs/ledger';
import { SEALED_MEMOS, SEALED_TOKENS } from '#libs/networks';
import type { SealedColumn } from '#libs/platform';
import { SEALED_CRITERIA, SEALED_NOTES } from '#libs/safety';
import { SEALED_ENDPOINT_KEYS, SEALED_REMARKS } from '#libs/second-reader';
import { SEALED_RESETS } from '#libs/sign-in';

/** What the answer to a request is sealed for that its sender may repeat. */
export function answerContext(organisationId: string, memberId: string, key: string): string {
  return `idempotency:${organisationId}:${memberId}:${key}`;
}

const SEALED_ANSWERS: SealedColumn = {
  name: 'answers to repeated requests',
  table: 'idempotency_keys',
  key: "member_id || ':' || key",
  column: 'answer',
  context: (key, organisationId) => answerContext(organisationId, key.slice(0, 36), key.slice(37)),
};

/** Everything that is sealed under the installation's own keys; what is sealed under a person's key follows that key. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  SEALED_TOKENS,
  SEALED_SIGNING_KEYS,
  SEALED_PERSON_KEYS,
  SEALED_ROUTED_TEXTS,
  SEALED_CRITERIA,
  SEALED_NOTES,
  SEALED_ENDPOINT_KEYS,
  SEALED_REMARKS,
  SEALED_INVITATIONS,
  SEALED_RESETS,
  SEALED_MEMOS,
  SEALED_ANSWERS,
];
