import { say, type Language, type Sentence } from '#libs/kernel';
import { speakTo } from '#libs/translations';

interface Told {
  what: Sentence;
  why: Sentence;
  until: Sentence;
}

const FOR_WORK = say('So that you can work with Vouchsafe (GDPR Art. 6 (1) b and f).');
const FOR_PROOF = say(
  'So that the company can show what was published, who cleared it and under which rules (GDPR Art. 6 (1) c and f).',
);
const UNTIL_ERASED = say('Until your account is erased.');
const COMPANY_RECORD = say('As the company’s record; after an erasure it names nobody.');
const NINETY_DAYS = say('For 90 days, longer only under a legal hold.');

/** What each file is, why it is kept and until when. A spec holds it against the sections. */
export const FILES: Readonly<Record<string, Told>> = {
  'account.json': {
    what: say('Your profile, where you are signed in, your invitation, and how you want to be told of things.'),
    why: FOR_WORK,
    until: UNTIL_ERASED,
  },
  'connections.json': {
    what: say('Your accounts on social networks. The keys that open them are not handed out.'),
    why: FOR_WORK,
    until: say('Until you disconnect them, are deactivated or are erased.'),
  },
  'conduct.json': {
    what: say('Which versions of the code of conduct you read, or published.'),
    why: FOR_PROOF,
    until: COMPANY_RECORD,
  },
  'content.json': {
    what: say('What you wrote for the library, each version of it, the pictures you uploaded, and what you edited.'),
    why: FOR_PROOF,
    until: COMPANY_RECORD,
  },
  'reviews.json': {
    what: say('What you asked reviewers about, what was decided on your content, and what you decided.'),
    why: FOR_PROOF,
    until: COMPANY_RECORD,
  },
  'shares.json': {
    what: say('What you shared or scheduled: the exact texts, when and where they were published, and their links.'),
    why: FOR_PROOF,
    until: COMPANY_RECORD,
  },
  'figures.json': {
    what: say('What came of your posts, in numbers: clicks, figures of the networks, points and places.'),
    why: say(
      'So that the company sees what comes of its posts (GDPR Art. 6 (1) f); to be shown by name needs your consent.',
    ),
    until: COMPANY_RECORD,
  },
  'messages.json': {
    what: say('What you were told, in your inbox and by mail.'),
    why: FOR_WORK,
    until: NINETY_DAYS,
  },
  'screenings.json': {
    what: say('What the rules found in your texts, and what you asked the drafting help.'),
    why: FOR_PROOF,
    until: say('What was found stays; the words it was found in go in time, and with an erasure.'),
  },
  'prospects.json': {
    what: say('How many people and companies you keep as prospects, and since when. Who they are is theirs.'),
    why: FOR_WORK,
    until: UNTIL_ERASED,
  },
  'safety.json': {
    what: say('Which safety cases you reported or look after, and when. What they say is about others’ health.'),
    why: say('Because the law obliges the company to keep reports of side effects (GDPR Art. 6 (1) c and 9 (2) i).'),
    until: COMPANY_RECORD,
  },
  'ledger.json': {
    what: say('What you did and what was done about you, entry by entry, such as consents given and withdrawn.'),
    why: FOR_PROOF,
    until: say('The entries stay; what they tell of you can be read by nobody any more once you are erased.'),
  },
  'media/': {
    what: say('The pictures you uploaded, each under the id it has in content.json.'),
    why: FOR_PROOF,
    until: COMPANY_RECORD,
  },
};

const RIGHTS = say(
  'You may have this corrected, erased or restricted, object to it, and complain to a supervisory authority. Ask an admin of your organisation, or erase your account yourself under Your account.',
);
const HEADS = [say('File'), say('What it is'), say('Why it is kept'), say('Until when')];

/** The page that explains the archive to whom it is about, in their language. */
export function readMe(
  language: Language,
  about: { name: string; organisation: string; at: Date },
  files: readonly string[],
): string {
  const words = (sentence: Sentence) => escaped(speakTo(language, sentence));
  const rows = files.map((file) => {
    const { what, why, until } = FILES[file]!;
    const link = `<a href="${file}">${file}</a>`;
    return `<tr><th scope="row">${link}</th>${[what, why, until].map((cell) => `<td>${words(cell)}</td>`).join('')}</tr>`;
  });
  const title = words(say('What Vouchsafe keeps of {name}', { name: about.name }));
  const { organisation } = about;
  const at = about.at.toISOString().slice(0, 16).replace('T', ' ');
  const when = say(
    'As of {at}, at {organisation}. Times are in UTC. Where another person stood, it says “somebody else”.',
    { at, organisation },
  );
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.5rem 1rem .5rem 0;border-top:1px solid #8884}
</style></head><body><h1>${title}</h1>
<p>${words(when)}</p>
<table><thead><tr>${HEADS.map((head) => `<th scope="col">${words(head)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
<p>${words(RIGHTS)}</p>
</body></html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
