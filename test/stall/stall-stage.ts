import { monitorEventLoopDelay } from 'node:perf_hooks';
import { aSession } from '#testing/people';
import { Routes } from '../../apps/api/src/access/routes.js';
import { boundsOf } from '../../apps/api/src/bodies/body-bounds.js';
import { aFullOrganisation } from '../support/full-organisation.js';
import { startConstellation } from '../support/constellation.js';
import type { Held } from './worst-requests.js';

/** How finely the loop is watched; of each delay, so much is none. */
const RESOLUTION_MS = 2;

/** The product with a member who may do everything, and how long its event loop stood still. */
export class StallStage {
  private constructor(
    readonly url: string,
    readonly cookie: string,
    readonly held: Record<string, Held>,
    private readonly watch: ReturnType<typeof monitorEventLoopDelay>,
    readonly stop: () => Promise<void>,
  ) {}

  static async open(): Promise<StallStage> {
    const all = await startConstellation({ environment: { REQUESTS_PER_MINUTE: '0' } });
    const { everybody } = await aFullOrganisation(all, 'Alder');
    const held = Object.fromEntries(
      all.api
        .get(Routes)
        .all.map((route) => [
          `${route.method} ${route.path.replace(/:(\w+)/g, '{$1}')}`,
          { ...boundsOf(route), file: route.file },
        ]),
    );
    const watch = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    watch.enable();
    const cookie = await aSession(all.test, everybody);
    return new StallStage(all.url, cookie, held, watch, () => all.stop());
  }

  /** Milliseconds of the longest stall since this was asked last. */
  longest(): number {
    const longest = this.watch.max / 1e6 - RESOLUTION_MS;
    this.watch.reset();
    return Math.max(0, longest);
  }
}
