import { IsOptional, IsString, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';

class ConnectionDetail {
  @IsUUID()
  memberId: string;

  @IsString()
  network: string;

  /** Why, where nobody asked for it. */
  @IsString()
  @IsOptional()
  code?: string;
}

/** Connected for the first time, again, or renewed. */
export const connectionConnected = defineFact({
  kind: 'connection.connected',
  subject: 'connection',
  detail: ConnectionDetail,
});

/** The network takes the token no more; the member has to sign in there again. */
export const connectionExpired = defineFact({
  kind: 'connection.expired',
  subject: 'connection',
  detail: ConnectionDetail,
});

/** Ended here, the token deleted. */
export const connectionDisconnected = defineFact({
  kind: 'connection.disconnected',
  subject: 'connection',
  detail: ConnectionDetail,
});
