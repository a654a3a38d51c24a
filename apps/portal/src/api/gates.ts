type Listener = () => void;

/**
 * Where requests wait for something that only the member can do. The shell shows a dialog while a gate is shut; once they
 * have done it the waiting requests go out once more, so nothing on the page is lost.
 */
class Gate {
  private waiting: { admit: () => void; refuse: () => void }[] = [];
  private listeners = new Set<Listener>();

  /** Resolves true when the member has done it, false when they chose not to. */
  wait(): Promise<boolean> {
    return new Promise((resolve) => {
      this.waiting.push({ admit: () => resolve(true), refuse: () => resolve(false) });
      this.tell();
    });
  }

  readonly isShut = (): boolean => this.waiting.length > 0;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  open(): void {
    this.leave((each) => each.admit());
  }

  giveUp(): void {
    this.leave((each) => each.refuse());
  }

  private leave(how: (each: { admit: () => void; refuse: () => void }) => void): void {
    const waiting = this.waiting;
    this.waiting = [];
    this.tell();
    waiting.forEach(how);
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}

/** Shut while the session has expired. */
export const sessionGate = new Gate();

/** Shut while the code of conduct has to be read before something is shared. */
export const conductGate = new Gate();
