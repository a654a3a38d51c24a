import type { Role } from '../api/auth.js';

/** Who sees what is stopped and recalled, and what was. */
export const STOPPERS: readonly Role[] = ['comms_lead', 'admin', 'reviewer'];
