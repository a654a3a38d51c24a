import type { NewPassword, PasswordResetRequest } from '#libs/api-client';
import { askedAtDoors, doors, take } from './client.js';

export const requestPasswordReset = (body: PasswordResetRequest) =>
  take(doors.POST('/api/auth/password-resets', { body }));

/** Asked anew each time: another tab may have used the link meanwhile. */
export const passwordResetQuery = (token: string) =>
  askedAtDoors(
    'get',
    '/api/auth/password-resets/{token}',
    { params: { path: { token } } },
    { retry: false, refetchOnWindowFocus: false },
  );

export const resetPassword = (token: string, body: NewPassword) =>
  take(doors.POST('/api/auth/password-resets/{token}', { params: { path: { token } }, body }));
