type Listener = () => void;

/**
 * Where requests wait when the session has expired. The shell shows a sign-in dialog while the gate is shut; once the
 * member has signed in again the waiting requests go out once more, so nothing on the page is lost.
 */
class SessionGate {
  private waiting: { admit: () => void; refuse: () => void }[] = [];
  private listeners = new Set<Listener>();

  /** Resolves true when the member signed in again, false when they chose not to. */
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

export const sessionGate = new SessionGate();
