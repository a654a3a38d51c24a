import { randomUUID } from 'node:crypto';

/** A mail that arrived, as its readers see it. */
export interface Mail {
  id: string;
  /** In milliseconds. */
  at: number;
  from: string;
  to: string;
  toName: string;
  subject: string;
  text: string;
  html: string;
  headers: { name: string; value: string }[];
}

/** The latest mails. Memory only: they hold links that let people in. */
export class MailRepository {
  private mails: Mail[] = [];

  constructor(private readonly most: number) {}

  add(mail: Omit<Mail, 'id'>): Mail {
    const added = { ...mail, id: randomUUID() };
    this.mails = [added, ...this.mails].slice(0, this.most);
    return added;
  }

  get(id: string): Mail | undefined {
    return this.mails.find((mail) => mail.id === id);
  }

  /** The newest first; those to an address when it is given. */
  list(to?: string, limit = this.most): Mail[] {
    const wanted = to?.toLowerCase();
    return this.mails.filter((mail) => wanted === undefined || mail.to.toLowerCase() === wanted).slice(0, limit);
  }

  clear(): void {
    this.mails = [];
  }
}
