import { html, type Html } from '../feed/html.rules.js';
import { MARK, type Page } from '../feed/page.presenter.js';
import type { Person } from '../store/network.entity.js';
import type { Application, AuthorisationQuery } from './application.rules.js';
import { scopeMeanings } from './scope.rules.js';

export interface AuthorisationView {
  query: AuthorisationQuery;
  application: Application;
  name: string;
  problem: string | undefined;
  /** Names to suggest. */
  people: Person[];
}

const BRAND = html`<p class="brand">${MARK} Sandbox network</p>`;
const TICK = html`<svg
  viewBox="0 0 16 16"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>
  <path d="m3 8.5 3.2 3.2L13 4.8" />
</svg>`;
const ORIGINAL = ['response_type', 'client_id', 'redirect_uri', 'state', 'scope'] as const;

/** The page on which a person says who they are. There are no passwords: everybody may be anybody. */
export function presentAuthorisation({ query, application, name, problem, people }: AuthorisationView): Page {
  const body = html`<main class="door">
    <div class="card">
      ${BRAND}
      <h1>Who are you here?</h1>
      <p class="soft">
        This is a practice network: there is no password, and nothing you post leaves it. The same name is always the
        same person.
      </p>
      <form method="post" action="/oauth/v2/authorization/decision">
        ${ORIGINAL.map((field) => query[field] !== undefined && html`<input type="hidden" name="${field}" value="${query[field]}" />`)}
        <div>
          <label for="person">Your name</label>
          <input
            class="field"
            id="person"
            name="person"
            value="${name}"
            maxlength="100"
            required
            autofocus
            autocomplete="off"
            list="people"
            ${problemAttributes(problem)}
          />
          <datalist id="people">${people.map((person) => html`<option value="${person.name}"></option>`)}</datalist>
          ${problem !== undefined && html`<p class="alarm" id="problem" role="alert">${problem}</p>`}
        </div>
        <div class="asks">
          <h2>${application.client.id} asks to:</h2>
          <ul>
            ${scopeMeanings(application.scopes).map((meaning) => html`<li>${TICK} ${meaning}</li>`)}
          </ul>
        </div>
        <div class="buttons">
          <button class="button primary" name="decision" value="allow">Allow</button>
          <button class="button" name="decision" value="deny" formnovalidate>Cancel</button>
        </div>
        <p class="back-to">Either way you return to ${new URL(application.redirectUri).host}.</p>
      </form>
    </div>
  </main>`;
  return { title: 'Sandbox network – who are you here?', body };
}

/** What went wrong before anybody could be asked. Nobody is sent anywhere, since the address may not be the application's. */
export function presentProblem(problem: string): Page {
  const body = html`<main class="door">
    <div class="card">
      ${BRAND}
      <h1>This request cannot be answered</h1>
      <p>${problem}</p>
      <p class="soft small below">The application that sent you here has to correct it. Nothing was shared with it.</p>
    </div>
  </main>`;
  return { title: 'Sandbox network – request not valid', body };
}

const problemAttributes = (problem: string | undefined): Html | false =>
  problem !== undefined && html` aria-invalid="true" aria-describedby="problem"`;
