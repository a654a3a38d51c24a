import type { Role } from '#libs/api-client';

/** Roles in which somebody decides what others wait for. */
const DECIDING: readonly Role[] = ['reviewer', 'safety_officer', 'comms_lead', 'admin'];

export const decidingRoles = (roles: readonly Role[]): Role[] => DECIDING.filter((role) => roles.includes(role));

export const decides = (roles: readonly Role[]): boolean => decidingRoles(roles).length > 0;
