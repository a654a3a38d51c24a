import type { Role } from '../api/auth.js';

/** In the order of a message's life: who shares, who writes, who checks, who runs it. */
export const roles: Role[] = ['advocate', 'seller', 'author', 'reviewer', 'safety_officer', 'comms_lead', 'admin'];
