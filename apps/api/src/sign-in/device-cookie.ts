import type { FastifyReply, FastifyRequest } from 'fastify';
import { DEVICE_SECONDS } from '#libs/sign-in';
import type { Configuration } from '#libs/platform';

const DEVICE_COOKIE = 'vouchsafe_device';
/** Only what signs in is told of the device. */
const PATH = '/api/auth';

/** What the browser kept of having signed in before, as `KnownDevices` wrote it. */
export function deviceWritten(request: FastifyRequest): string | null {
  const { cookie } = request.headers;
  return (cookie && request.server.parseCookie(cookie)[DEVICE_COOKIE]) || null;
}

export function setDeviceCookie(reply: FastifyReply, written: string, configuration: Configuration): void {
  reply.setCookie(DEVICE_COOKIE, written, {
    path: PATH,
    httpOnly: true,
    sameSite: 'lax',
    secure: configuration.secureCookies,
    maxAge: DEVICE_SECONDS,
  });
}
