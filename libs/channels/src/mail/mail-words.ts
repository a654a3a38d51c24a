import type { Language } from '#libs/kernel';

interface MailWords {
  /** Who it comes from. */
  from(organisation: string): string;
  settings: string;
  unsubscribe: string;
  /** That nobody reads an answer. */
  noReply: string;
}

/** The words of every mail's frame; what it tells comes with the message. */
export const MAIL_WORDS: Record<Language, MailWords> = {
  en: {
    from: (organisation) => `${organisation} · sent by Vouchsafe`,
    settings: 'Choose what you are told',
    unsubscribe: 'Unsubscribe',
    noReply: 'This message was sent automatically; replies are not read.',
  },
  de: {
    from: (organisation) => `${organisation} · gesendet von Vouchsafe`,
    settings: 'Benachrichtigungen einstellen',
    unsubscribe: 'Abbestellen',
    noReply: 'Diese Nachricht wurde automatisch versendet; Antworten werden nicht gelesen.',
  },
  fr: {
    from: (organisation) => `${organisation} · envoyé par Vouchsafe`,
    settings: 'Gérer mes notifications',
    unsubscribe: 'Se désabonner',
    noReply: 'Ce message a été envoyé automatiquement\u202f; les réponses ne sont pas lues.',
  },
};
