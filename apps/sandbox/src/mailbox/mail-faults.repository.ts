import { mannerOfAddress, type Manner } from './manner.rules.js';

export interface MailFault {
  manner: Manner;
  /** The address it strikes; null means any. */
  to: string | null;
  /** How many more times it strikes. */
  times: number;
}

const MOST_FAULTS = 100;

/** How addresses are treated that do not say it themselves. Memory only: a restart heals the server. */
export class MailFaultsRepository {
  private armed: MailFault[] = [];

  arm(fault: MailFault): MailFault {
    this.armed = [...this.armed, { ...fault, to: fault.to?.toLowerCase() ?? null }].slice(-MOST_FAULTS);
    return fault;
  }

  /** How this address is treated now; an armed fault is counted as struck. */
  take(address: string): Manner | null {
    const fault = this.armed.find(({ to }) => to === null || to === address.toLowerCase());
    if (fault) {
      fault.times -= 1;
      this.armed = this.armed.filter(({ times }) => times > 0);
    }
    return fault?.manner ?? mannerOfAddress(address);
  }

  list(): MailFault[] {
    return this.armed;
  }

  clear(): void {
    this.armed = [];
  }
}
