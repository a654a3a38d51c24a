import type { Language } from '#libs/kernel';

interface PageWords {
  title: string;
  ask: string;
  button: string;
  done: string;
  /** Of the link to where they choose otherwise. */
  choices: string;
}

const WORDS: Record<Language, PageWords> = {
  en: {
    title: 'Unsubscribe',
    ask: 'Do you want no more mails of this kind?',
    button: 'Unsubscribe',
    done: 'You will get no more mails of this kind. You can change this at any time.',
    choices: 'Choose what you are told',
  },
  de: {
    title: 'Abbestellen',
    ask: 'Möchten Sie keine E-Mails dieser Art mehr erhalten?',
    button: 'Abbestellen',
    done: 'Sie erhalten keine E-Mails dieser Art mehr. Sie können das jederzeit ändern.',
    choices: 'Benachrichtigungen einstellen',
  },
  fr: {
    title: 'Désabonnement',
    ask: 'Souhaitez-vous ne plus recevoir de messages de ce type ?',
    button: 'Se désabonner',
    done: 'Vous ne recevrez plus de messages de ce type. Vous pouvez revenir sur ce choix à tout moment.',
    choices: 'Gérer mes notifications',
  },
};

const STYLE = `:root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-items:center;
font:17px/1.55 system-ui,-apple-system,"Segoe UI",sans-serif;background:Canvas;color:CanvasText}
main{max-width:26rem;padding:2rem 1.25rem}h1{font-size:1.375rem;margin:0 0 .75rem}p{margin:0 0 1.25rem}
button{font:inherit;font-weight:600;min-height:48px;padding:.6rem 1.4rem;border:0;border-radius:8px;background:#0b5f59;color:#fff;cursor:pointer}`;

/** What these pages may do: be shown, and send their own form. */
export const UNSUBSCRIBE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** The same page whatever the ticket is, so that it tells nothing of it; its form goes to where the page stands. */
export function presentUnsubscribe(language: Language, done: boolean): string {
  const words = WORDS[language];
  const body = done
    ? `<p role="status">${words.done}</p><p><a href="/inbox/choices">${words.choices}</a></p>`
    : `<p>${words.ask}</p><form method="post"><button>${words.button}</button></form>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${words.title}</title><style>${STYLE}</style></head><body><main><h1>${words.title}</h1>${body}</main></body></html>`;
}
