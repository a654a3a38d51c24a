import type { Role } from '#libs/kernel';

const LEADS: Role[] = ['comms_lead', 'admin'];
const RECALLERS: Role[] = ['comms_lead', 'admin', 'reviewer'];
const SHARERS: Role[] = ['advocate', 'seller'];

/** When members share is their own to say, and in whose words. */
const ACCESS_TO_TIMES: Record<string, readonly Role[]> = {
  'GET /api/sharing-times': SHARERS,
  'PUT /api/sharing-times': SHARERS,
  'GET /api/sharing-times/offer': SHARERS,
  'GET /api/sharing-times/spread': SHARERS,
  'POST /api/feed/:itemId/worn-words': SHARERS,
};

/** How publishing stands is for who runs the programme. */
const ACCESS_TO_OPERATIONS: Record<string, readonly Role[]> = {
  'GET /api/operations': ['admin'],
  'GET /api/operations/failed': ['admin'],
  'POST /api/operations/failed/:id/retry': ['admin'],
};

/** Who may read what happened, take it along, and say how long it is kept. */
export const ACCESS_TO_RECORDS: Record<string, readonly Role[]> = {
  ...ACCESS_TO_TIMES,
  ...ACCESS_TO_OPERATIONS,
  'GET /api/content/:id/keeping': RECALLERS,
  'GET /api/content/:id/erasure': ['author', 'safety_officer', ...RECALLERS],
  'POST /api/content/:id/hold': LEADS,
  'POST /api/content/:id/hold/end': LEADS,
  'POST /api/content/:id/hold/lift': LEADS,
  'GET /api/holds': RECALLERS,
  'GET /api/content/:id/record': RECALLERS,
  'GET /api/content/:id/record/pdf': RECALLERS,
  'GET /api/content/:id/record/archive': RECALLERS,
  'GET /api/retention': ['admin'],
  'GET /api/retention/forecast': ['admin'],
  'PUT /api/retention': ['admin'],
  'GET /api/ledger': ['safety_officer', ...LEADS],
  'GET /api/ledger/csv': ['safety_officer', ...LEADS],
  'GET /api/ledger/json': ['safety_officer', ...LEADS],
  'GET /api/ledger/kinds': ['safety_officer', ...LEADS],
  'GET /api/ledger/followers': ['admin'],
  'POST /api/ledger/followers/:name/retake': ['admin'],
};
