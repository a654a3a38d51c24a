/**
 * Ledger facts about connections; subject `connection`, detail ConnectionDetail.
 * - `connection.connected`: first connected, connected again or renewed
 * - `connection.expired`: the network no longer takes the token; the member has to sign in there again
 * - `connection.disconnected`: ended here, token deleted
 */
export const CONNECTION_FACTS = ['connection.connected', 'connection.expired', 'connection.disconnected'] as const;
export type ConnectionFact = (typeof CONNECTION_FACTS)[number];

export interface ConnectionDetail {
  memberId: string;
  network: string;
}
