/** The look of every page of the network: warm ground, plum accent, one column that reads well on a phone. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f5f1ea; --card: #fffdfa; --sunk: #f3ede4; --line: #e3dacc; --edge: #8d8271;
  --ink: #25211c; --soft: #665d52; --accent: #7c3a6b; --accent-ink: #fff; --accent-soft: #f4e6ef; --alarm: #a3341f;
  --shadow: 0 1px 2px rgb(60 40 20 / .06), 0 6px 20px rgb(60 40 20 / .05);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #171419; --card: #211d24; --sunk: #2a252e; --line: #39323e; --edge: #81768a;
    --ink: #efeaf1; --soft: #b3a8ba; --accent: #e5acd4; --accent-ink: #2b1025; --accent-soft: #3a2735; --alarm: #ff9d8a;
    --shadow: none;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 "Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; }
h1, h2, h3, p, ul, ol { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 6px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 16px; top: 12px; z-index: 3; background: var(--card); padding: 8px 12px; border-radius: 8px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.soft { color: var(--soft); }
.small { font-size: .875rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 14px; box-shadow: var(--shadow); }

.top { position: sticky; top: 0; z-index: 2; background: var(--card); border-bottom: 1px solid var(--line); }
.top-inner { max-width: 952px; margin: 0 auto; padding: 10px 16px; display: flex; align-items: center; gap: 12px; }
.brand { white-space: nowrap; display: inline-flex; align-items: center; gap: 10px; min-height: 36px; font-weight: 650; letter-spacing: -.01em; color: var(--ink); text-decoration: none; }
.mark { width: 32px; height: 32px; flex: none; }
.chip { font-size: .8125rem; color: var(--accent); background: var(--accent-soft); border-radius: 99px; padding: 2px 10px; white-space: nowrap; }
.places { margin-left: auto; display: flex; gap: 4px; }
.places a { padding: 8px 10px; border-radius: 8px; font-size: .9375rem; font-weight: 550; color: var(--soft); text-decoration: none; }
.places a:hover { background: var(--sunk); color: var(--ink); }
@media (max-width: 520px) { .top .chip { display: none; } }

.columns { max-width: 952px; margin: 0 auto; padding: 24px 16px 64px; display: grid; grid-template-columns: minmax(0, 600px) 280px; gap: 24px 40px; align-items: start; justify-content: space-between; }
.columns.single { grid-template-columns: minmax(0, 600px); justify-content: center; }
.feed { display: grid; gap: 16px; }
.feed-title { font-size: 1.25rem; line-height: 1.3; letter-spacing: -.015em; font-weight: 650; display: flex; align-items: center; gap: 12px; flex-wrap: wrap; justify-content: space-between; }
.feed-title a { font-size: .875rem; font-weight: 500; letter-spacing: 0; }
.aside { display: grid; gap: 16px; position: sticky; top: 81px; }
.aside .card { padding: 18px; }
.aside h2 { font-size: .9375rem; font-weight: 650; margin-bottom: 8px; }
.people a { display: flex; align-items: center; gap: 10px; padding: 6px 8px; margin: 0 -8px; min-height: 44px; border-radius: 10px; color: inherit; text-decoration: none; }
.people a:hover { background: var(--sunk); }
.people span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.people .avatar { width: 32px; height: 32px; }

.avatar { width: 44px; height: 44px; border-radius: 50%; flex: none; display: block; }
.post { padding: 18px 20px 12px; scroll-margin-top: 80px; }
.post-head { display: flex; gap: 12px; align-items: center; margin-bottom: 12px; }
.post-head h2, .post-head h3 { font-size: 1rem; font-weight: 650; line-height: 1.3; overflow-wrap: anywhere; }
.post-head h2 a, .post-head h3 a { color: inherit; text-decoration: none; }
.post-head h2 a:hover, .post-head h3 a:hover { text-decoration: underline; }
.meta { font-size: .875rem; color: var(--soft); }
.meta a { color: inherit; text-decoration: none; }
.meta a:hover { text-decoration: underline; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
.text a { text-decoration: none; font-weight: 500; }
.text a:hover { text-decoration: underline; }
.text a.outside { text-decoration: underline; text-decoration-thickness: 1px; font-weight: inherit; }
.below { margin-top: 14px; }

.article { display: block; overflow: hidden; border: 1px solid var(--line); border-radius: 12px; background: var(--sunk); color: inherit; text-decoration: none; }
.article:hover .article-title { text-decoration: underline; }
.article img { display: block; width: 100%; aspect-ratio: 1.91; object-fit: cover; background: var(--line); }
.article-words { display: block; padding: 12px 16px 14px; }
.article-site { display: block; font-size: .8125rem; color: var(--soft); overflow-wrap: anywhere; }
.article-title { display: block; font-weight: 600; line-height: 1.35; overflow-wrap: anywhere; }
.article-about { font-size: .9375rem; color: var(--soft); margin-top: 2px; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; }

.pictures { display: grid; gap: 3px; border-radius: 12px; overflow: hidden; border: 1px solid var(--line); }
.pictures img { display: block; width: 100%; max-height: 620px; object-fit: cover; background: var(--sunk); }
.pictures.several { grid-template-columns: 1fr 1fr; }
.pictures.several img { aspect-ratio: 1; }
.file { display: flex; gap: 12px; align-items: center; padding: 14px 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--sunk); }
.file svg { width: 28px; height: 28px; flex: none; color: var(--accent); }
.file strong { font-weight: 600; overflow-wrap: anywhere; }
.poll { padding: 16px; border: 1px solid var(--line); border-radius: 12px; display: grid; gap: 8px; }
.poll li { border: 1px solid var(--line); border-radius: 10px; padding: 8px 14px; margin-top: 8px; }
.quoted { border: 1px solid var(--line); border-radius: 12px; padding: 14px 16px; background: var(--sunk); }
.quoted .article { background: var(--card); }
.quoted .avatar { width: 36px; height: 36px; }

.counts { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-top: 14px; font-size: .875rem; color: var(--soft); font-variant-numeric: tabular-nums; }
.counts a { color: inherit; text-decoration: none; }
.counts a:hover { text-decoration: underline; }
.counts .views { margin-left: auto; }
.actions { display: grid; grid-template-columns: repeat(4, 1fr); gap: 4px; margin: 8px -8px 0; padding-top: 8px; border-top: 1px solid var(--line); }
.actions form { display: contents; }
.action { display: inline-flex; justify-content: center; align-items: center; gap: 7px; min-height: 44px; padding: 0 8px; border: 0; border-radius: 10px; background: none; color: var(--soft); font: inherit; font-size: .875rem; font-weight: 550; text-decoration: none; cursor: pointer; white-space: nowrap; }
.action:hover { background: var(--sunk); color: var(--ink); }
.action.given { color: var(--accent); }
.action svg { width: 19px; height: 19px; flex: none; }
.action b { font-weight: inherit; font-variant-numeric: tabular-nums; }
.back { font-size: .9375rem; text-decoration: none; justify-self: start; padding: 4px 0; }
.back:hover { text-decoration: underline; }

.comments { padding: 18px 20px 20px; }
.comments h2 { font-size: 1rem; font-weight: 650; margin-bottom: 12px; }
.comments li { display: grid; gap: 2px; padding: 12px 0; border-top: 1px solid var(--line); }
.comments li:first-child { border-top: 0; padding-top: 0; }
.comment-name { font-weight: 600; overflow-wrap: anywhere; }
.comment-form { display: grid; gap: 12px; margin-top: 16px; padding-top: 16px; border-top: 1px solid var(--line); }

label { display: block; font-weight: 600; font-size: .9375rem; margin-bottom: 6px; }
.field { width: 100%; min-height: 46px; padding: 10px 14px; border: 1px solid var(--edge); border-radius: 10px; background: var(--card); color: var(--ink); font: inherit; }
textarea.field { min-height: 88px; resize: vertical; display: block; }
.button { min-height: 46px; padding: 10px 22px; border-radius: 10px; border: 1px solid var(--edge); background: none; color: var(--ink); font: inherit; font-weight: 600; cursor: pointer; text-decoration: none; display: inline-flex; align-items: center; justify-content: center; }
.button:hover { background: var(--sunk); }
.button.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
.button.primary:hover { filter: brightness(1.08); background: var(--accent); }
.buttons { display: flex; gap: 12px; flex-wrap: wrap; }
.alarm { color: var(--alarm); font-weight: 600; font-size: .9375rem; margin-top: 8px; }

.empty { padding: 48px 28px; text-align: center; display: grid; gap: 8px; justify-items: center; }
.empty h2 { font-size: 1.125rem; font-weight: 650; }
.empty p { max-width: 40ch; color: var(--soft); }
.empty .mark { width: 48px; height: 48px; margin-bottom: 8px; }
.more { justify-self: center; }

.door { min-height: 100vh; min-height: 100dvh; display: grid; place-items: center; padding: 24px 16px; }
.door .card { width: 100%; max-width: 460px; padding: 32px; }
.door .brand { margin-bottom: 20px; }
.door h1 { font-size: 1.5rem; line-height: 1.25; letter-spacing: -.02em; font-weight: 650; margin-bottom: 8px; text-wrap: balance; }
.door form { display: grid; gap: 22px; margin-top: 22px; }
.door .buttons .button { flex: 1; }
.door .hint { margin-top: 6px; font-size: .875rem; color: var(--soft); }
.asks { background: var(--sunk); border-radius: 12px; padding: 14px 18px; }
.asks h2 { font-size: .9375rem; font-weight: 600; margin-bottom: 6px; overflow-wrap: anywhere; }
.asks li { display: flex; gap: 10px; align-items: center; padding: 3px 0; font-size: .9375rem; }
.asks svg { width: 16px; height: 16px; flex: none; color: var(--accent); }
.back-to { overflow-wrap: anywhere; font-size: .875rem; color: var(--soft); }

.columns.wide { grid-template-columns: minmax(0, 760px); }
.mails li + li { border-top: 1px solid var(--line); }
.mails a { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 16px; padding: 14px 20px; color: inherit; text-decoration: none; }
.mails a:hover .mail-subject { text-decoration: underline; }
.mails .meta { overflow-wrap: anywhere; }
.mail-subject { font-weight: 600; overflow-wrap: anywhere; grid-column: 1 / -1; }
.mail-time { white-space: nowrap; }
.mail { padding: 18px 20px; }
.mail .feed-title { overflow-wrap: anywhere; }
.mail summary { cursor: pointer; font-weight: 600; min-height: 28px; }
.mail-frame { display: block; width: 100%; height: min(78vh, 760px); }
.mail-text { margin: 12px 0 0; font: .875rem/1.5 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.mail-headers { margin: 12px 0 0; font-size: .875rem; display: grid; gap: 8px; }
.mail-headers dt { color: var(--soft); }
.mail-headers dd { margin: 0; overflow-wrap: anywhere; }

.company-page { overflow: hidden; }
.company-page img { display: block; width: 100%; height: auto; }
.company-words { padding: 22px 24px 26px; display: grid; gap: 10px; justify-items: start; }
.company-words h1 { font-size: 1.625rem; line-height: 1.2; letter-spacing: -.02em; font-weight: 650; text-wrap: balance; overflow-wrap: anywhere; }
.company-summary { font-size: 1.0625rem; color: var(--soft); }
.company-small { font-size: .9375rem; font-weight: 650; }
.company-more { padding: 18px 20px 4px; }

@media (max-width: 900px) {
  .columns { grid-template-columns: minmax(0, 600px); justify-content: center; }
  .aside { position: static; }
}
@media (max-width: 520px) {
  .columns { padding: 16px 10px 48px; }
  .post { padding: 16px 16px 8px; }
  .comments { padding: 16px; }
  .top-inner { padding: 8px 12px; }
  .actions { gap: 2px; }
  .action { flex-wrap: wrap; align-content: center; gap: 1px 5px; min-height: 54px; padding: 0 2px; font-size: .8125rem; line-height: 1.3; }
  .action span { order: 1; flex-basis: 100%; text-align: center; }
  .door { padding: 12px; place-items: start center; }
  .door .card { padding: 24px 20px; }
}
@media (prefers-reduced-motion: no-preference) { .action, .button, .people a { transition: background-color .12s; } }
`;
