import { Injectable, Logger } from '@nestjs/common';
import { Channels } from '#libs/channels';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Composers } from './composers.js';
import { DeliverNext } from './deliver-next.js';
import { DeliveryRepository } from './delivery.repository.js';
import { LOST_MS } from './delivery.rules.js';

const MOST_LOOKED_AT = 500;
/** Side by side; each holds a database connection only between its calls. */
const LANES = 5;
/** So long one organisation is served before the next is: whatever waits longer waits for the next look. */
const SLICE_MS = 1_500;

/**
 * Sends what is due, a slice at a time, so that one organisation's twenty thousand hold up nobody else's few. A look ends
 * early when the channel itself is in trouble: the rest waits rather than failing one by one.
 */
@Injectable()
export class SendDeliveries {
  private readonly logger = new Logger(SendDeliveries.name);

  constructor(
    private readonly database: Database,
    private readonly deliveries: DeliveryRepository,
    private readonly deliverNext: DeliverNext,
    private readonly channels: Channels,
    private readonly composers: Composers,
    private readonly clock: Clock,
  ) {}

  /** Organisations with something that is due or that a worker never came back with; none while nobody can send. */
  async organisations(): Promise<string[]> {
    const composer = this.composers.get();
    const names = this.channels.all.map(({ name }) => name);
    const now = this.clock.now();
    const rows = await this.database.lookUp<{ organisations_with_due_deliveries: string }>(
      'organisations_with_due_deliveries($1, $2, $3, $4, $5)',
      [now, this.lostBefore(now), composer ? names : [], composer?.follower ?? '', MOST_LOOKED_AT],
    );
    return rows.map((row) => row.organisations_with_due_deliveries);
  }

  /** @returns how many deliveries were worked on. */
  async execute(organisationId: string): Promise<number> {
    await this.giveUpLost(organisationId);
    const ends = performance.now() + SLICE_MS;
    let worked = 0;
    let over = false;
    const lane = async () => {
      while (!over && performance.now() < ends) {
        const turn = await this.deliverNext.execute(organisationId);
        if (turn !== 'nothing') worked += 1;
        if (turn !== 'done') over = true;
      }
    };
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane));
    const failed = lanes.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    return worked;
  }

  private async giveUpLost(organisationId: string): Promise<void> {
    const since = this.lostBefore(this.clock.now());
    const lost = await this.database.within(organisationId, (tx) => this.deliveries.loseClaimsBefore(tx, since));
    if (lost > 0)
      this.logger.warn(`${lost} deliveries were left half-way; they may have gone out and stay as they are.`);
  }

  private lostBefore(now: Date): Date {
    return new Date(now.getTime() - LOST_MS);
  }
}
