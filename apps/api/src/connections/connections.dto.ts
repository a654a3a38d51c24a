import { ApiProperty } from '@nestjs/swagger';
import { NETWORK_IDS, type Network } from '#libs/captions';
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
}

export class Connections {
  items: Connection[];

  networks: AvailableNetwork[];
}
