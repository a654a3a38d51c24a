import type { Message, Section } from '../channel.js';
import { MAIL_WORDS } from './mail-words.js';
import { escapeLines, escapeMarkup, oneLine, webAddress } from './safe-text.rules.js';

/**
 * The frame of every mail, in MJML, which knows the usual clients' ways. Its values stand as `@@name@@`; what stands
 * between two marks of a part is repeated or left out.
 */
const SOURCE = `<mjml lang="@@language@@"><mj-head>
  <mj-title>@@subject@@</mj-title>
  <mj-preview>@@preheader@@</mj-preview>
  <mj-raw><meta name="color-scheme" content="light dark" /><meta name="supported-color-schemes" content="light dark" /><meta name="format-detection" content="telephone=no,date=no,address=no,email=no" /></mj-raw>
  <mj-attributes>
    <mj-all font-family="-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif" />
    <mj-text color="#1c2024" font-size="16px" line-height="1.55" padding="0" />
    <mj-button background-color="#0b5f59" color="#ffffff" font-size="16px" font-weight="600" border-radius="8px" inner-padding="13px 24px" align="left" padding="20px 0 0" />
    <mj-section padding="0" />
    <mj-column padding="0" />
  </mj-attributes>
  <mj-style>
    :root { color-scheme: light dark; supported-color-schemes: light dark; }
    a { color: #0b5f59; }
    .title div { overflow-wrap: anywhere; } .words div { overflow-wrap: anywhere; }
    @media (prefers-color-scheme: dark) {
      body, body > div { background: #101315 !important; background-color: #101315 !important; }
      .card, .card > table { background: #191d20 !important; background-color: #191d20 !important; }
      .card > table > tbody > tr > td { border-color: #2b3135 !important; }
      .brand div, .title div, .words div { color: #eceeef !important; }
      .foot div, .foot a { color: #a4acb1 !important; }
      .go td, .go a { background: #2f9a90 !important; background-color: #2f9a90 !important; color: #06201d !important; }
    }
    @media only screen and (max-width: 479px) { .card > table > tbody > tr > td { padding: 22px 20px !important; } }
  </mj-style>
</mj-head>
<mj-body width="600px" background-color="#f3f4f4">
  <mj-section padding="28px 20px 16px"><mj-column>
    <mj-text css-class="brand" font-size="15px" font-weight="600"><div dir="auto">@@organisation@@</div></mj-text>
  </mj-column></mj-section>
  <mj-raw><!--section--></mj-raw>
  <mj-wrapper padding="0 10px 14px">
  <mj-section css-class="card" background-color="#ffffff" border="1px solid #dfe3e3" border-radius="10px" padding="26px 30px"><mj-column>
    <mj-text css-class="title" font-size="20px" line-height="1.3" font-weight="650"><div dir="auto">@@title@@</div></mj-text>
    <mj-raw><!--body--></mj-raw>
    <mj-text css-class="words" padding="10px 0 0"><div dir="auto">@@body@@</div></mj-text>
    <mj-raw><!--/body--></mj-raw>
    <mj-raw><!--action--></mj-raw>
    <mj-button css-class="go" href="@@url@@">@@label@@</mj-button>
    <mj-raw><!--/action--></mj-raw>
  </mj-column></mj-section>
  </mj-wrapper>
  <mj-raw><!--/section--></mj-raw>
  <mj-section padding="6px 20px 36px"><mj-column>
    <mj-text css-class="foot" color="#5c666b" font-size="13px" line-height="1.6">@@why@@<!--settings--><br /><a href="@@settingsUrl@@" style="color:#5c666b">@@settings@@</a><!--/settings--><!--unsubscribe--><br /><a href="@@unsubscribeUrl@@" style="color:#5c666b">@@unsubscribe@@</a><!--/unsubscribe--><br />@@noReply@@<br />@@from@@</mj-text>
  </mj-column></mj-section>
</mj-body></mjml>`;

type Values = Record<string, string>;

let compiled: Promise<string> | undefined;

/** Compiled by whoever writes the first mail, and kept; processes that write none load no MJML. */
async function template(): Promise<string> {
  compiled ??= import('mjml').then(
    // Without fonts: for some it knows by name it would have whoever opens a mail fetch them from their maker.
    async ({ default: compile }) => (await compile(SOURCE, { validationLevel: 'strict', fonts: {} })).html,
  );
  return compiled;
}

/** A message as a page that mail clients show. @throws Error when an address in it is none of the web. */
export async function fillTemplate(message: Message): Promise<string> {
  const words = MAIL_WORDS[message.language];
  const page = part(await template(), 'section', (section) => message.sections.map((one) => fillSection(section, one)));
  const whole = optional(optional(page, 'settings', message.settingsUrl), 'unsubscribe', message.unsubscribeUrl);
  return fill(whole, {
    language: message.language,
    subject: line(message.subject),
    preheader: line(message.sections[0]?.body || message.sections[0]?.title || message.subject),
    organisation: line(message.organisation),
    why: line(message.why),
    settings: words.settings,
    settingsUrl: message.settingsUrl ? link(message.settingsUrl) : '',
    unsubscribe: words.unsubscribe,
    unsubscribeUrl: message.unsubscribeUrl ? link(message.unsubscribeUrl) : '',
    noReply: words.noReply,
    from: line(words.from(message.organisation)),
  });
}

function fillSection(section: string, { title, body, action }: Section): string {
  const whole = optional(optional(section, 'body', body.trim()), 'action', action);
  return fill(whole, {
    title: line(title),
    body: escapeLines(body).replaceAll('@', '&#64;'),
    url: action ? link(action.url) : '',
    label: action ? line(action.label) : '',
  });
}

/** Without an `@` of its own, so that no value looks like a place to fill. */
const line = (text: string) => escapeMarkup(oneLine(text)).replaceAll('@', '&#64;');
const link = (text: string) => escapeMarkup(webAddress(text)).replaceAll('@', '&#64;');

function fill(markup: string, values: Values): string {
  return markup.replace(/@@(\w+)@@/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The template asks for ${name}, which a mail does not have.`);
    return value;
  });
}

/** Puts what `make` makes of a part in its place. */
function part(markup: string, name: string, make: (inner: string) => string[]): string {
  const [start, end] = [`<!--${name}-->`, `<!--/${name}-->`];
  const [from, to] = [markup.indexOf(start), markup.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The template has no part ${name}.`);
  const inner = markup.slice(from + start.length, to);
  return markup.slice(0, from) + make(inner).join('') + markup.slice(to + end.length);
}

const optional = (markup: string, name: string, wanted: unknown) =>
  part(markup, name, (inner) => (wanted ? [inner] : []));
