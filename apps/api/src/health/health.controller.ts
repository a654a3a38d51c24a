import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError, say } from '#libs/kernel';
import { Database, isMigrated, JobQueue } from '#libs/platform';
import { Public } from '../access/access.js';
import { Liveness, Readiness } from './health.dto.js';
import { LookForLateness } from './look-for-lateness.js';

const PATIENCE_MS = 2_000;
const RETRY_SECONDS = 5;

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
    private readonly lateness: LookForLateness,
  ) {}

  /** Whether the process runs. */
  @Get('live')
  @Public()
  @ApiOkResponse({ type: Liveness })
  checkLive(): Liveness {
    return { status: 'live' };
  }

  /**
   * Whether requests can be served: 503 while the database does not answer, or lacks a migration of this version. A queue that is away only makes things
   * late, since sweeps find the rows again, so it is told and does not count; nor does what is late already.
   */
  @Get('ready')
  @Public()
  @ApiOkResponse({ type: Readiness })
  async checkReady(): Promise<Readiness> {
    const [migrated, queue, followers, schedules, mail] = await Promise.all([
      answer(isMigrated(this.database)),
      answers(this.queue.counts()),
      answer(this.lateness.followers()),
      answer(this.lateness.overdue()),
      answer(this.lateness.mail()),
    ]);
    if (!migrated) {
      const down = migrated === null;
      const detail = down
        ? say('The database does not answer.')
        : say('The database has not been brought up to this version yet.');
      throw new DomainError('unavailable', 'not_ready', detail, [], {
        database: down ? 'down' : 'not_migrated',
        queue: word(queue),
        retryAfterSeconds: RETRY_SECONDS,
      });
    }
    return {
      status: 'ready',
      database: 'up',
      queue: word(queue),
      followers: followers ?? { status: 'unknown', behind: [], setAside: [] },
      mail: mail ?? { status: 'unknown', deferred: [] },
      schedules: schedules ?? { status: 'unknown', overdue: [] },
    };
  }
}

/** Whether an answer comes, and in time. */
async function answers(work: Promise<unknown>): Promise<boolean> {
  return (await answer(work.then(() => true))) ?? false;
}

/** The answer, or null when it does not come in time. */
async function answer<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), PATIENCE_MS)));
  const answered = work.catch(() => null);
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}

function word(up: boolean): 'up' | 'down' {
  return up ? 'up' : 'down';
}
