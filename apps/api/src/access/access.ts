import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ROLES, type Actor, type Language, type Role } from '#libs/kernel';

export const ACCESS = 'vouchsafe:access';

/** Who may use a route: anybody, or a signed-in member with one of the roles. A route that says neither is refused at start. */
export type Access = 'public' | { roles: readonly Role[] };

export const Allow = (...roles: Role[]) => SetMetadata(ACCESS, { roles } satisfies Access);
export const AnyMember = () => SetMetadata(ACCESS, { roles: ROLES } satisfies Access);
export const Public = () => SetMetadata(ACCESS, 'public' satisfies Access);

/** What the access guard leaves on the request. */
export interface SignedInRequest {
  actor?: Actor;
  sessionId?: string;
  /** What the member is spoken to in. */
  language?: Language;
}

/** The member who acts. Only on routes that are not public. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!actor) throw new Error('CurrentActor on a public route.');
  return actor;
});

export const CurrentSessionId = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { sessionId } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!sessionId) throw new Error('CurrentSessionId on a public route.');
  return sessionId;
});
