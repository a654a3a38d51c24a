import { ApiProperty } from '@nestjs/swagger';
import { NETWORK_IDS, type Network } from '#libs/captions';
import { SIGN_IN_FIELDS, type SignInField } from '#libs/network-contract';
import { CONNECTION_STATUSES, type ConnectionStatus } from '#libs/networks';
import { ChoiceField, TextField } from '../fields/fields.js';

export class NetworkParam {
  @ChoiceField(NETWORK_IDS, { enumName: 'Network' })
  network: Network;
}

export class StartConnectionQuery {
  @TextField({ optional: true, most: 500, about: 'A path of the portal to come back to.' })
  returnTo?: string;
}

/** What the network asks of a member before they can connect; see `fields` of the networks there are. */
export class ConnectionStart {
  @TextField({ optional: true, most: 300, about: 'The server you are on, where there are many.' })
  server?: string;

  @TextField({ optional: true, most: 300, about: 'Your name at the network.' })
  handle?: string;

  @TextField({
    optional: true,
    most: 100,
    about: 'A password that you made there for this; never that of your account.',
  })
  password?: string;

  @TextField({ optional: true, most: 500, about: 'A path of the portal to come back to.' })
  returnTo?: string;
}

export class ConnectionStarted {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Where your browser goes to agree; null when the account is connected.',
  })
  address: string | null;
}

export class Connection {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ enum: NETWORK_IDS, enumName: 'Network' })
  network: Network;

  @ApiProperty({ type: String, description: "The account's name at the network." })
  name: string;

  @ApiProperty({ type: String, nullable: true, description: 'The address of its picture at the network.' })
  picture: string | null;

  @ApiProperty({ enum: CONNECTION_STATUSES, enumName: 'ConnectionStatus' })
  status: ConnectionStatus;

  scopes: string[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expiresAt: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  connectedAt: string;
}

export class AvailableNetwork {
  @ApiProperty({ enum: NETWORK_IDS, enumName: 'Network' })
  network: Network;

  label: string;

  @ApiProperty({ type: 'integer', description: 'Most characters a post may have.' })
  maxLength: number;

  @ApiProperty({ type: String, isArray: true, description: 'What the network asks its members to allow, as scopes.' })
  asks: string[];

  @ApiProperty({
    enum: SIGN_IN_FIELDS,
    enumName: 'SignInField',
    isArray: true,
    description: 'What you say before you connect; none where the network asks on a page of its own.',
  })
  fields: SignInField[];
}

export class Connections {
  items: Connection[];

  networks: AvailableNetwork[];
}
