import { initialsOf } from '../sign-in/person.rules.js';
import type { Person } from '../store/network.entity.js';
import { html, type Html } from './html.rules.js';

/** Grounds on which white letters have at least 4.5:1. */
const GROUNDS = ['#8a3b5c', '#2f6b4f', '#38608f', '#8a5a1f', '#5b4a9c', '#a2452f', '#1f6d78', '#6a5f2a'];

/** A round picture with the initials, always the same colour for the same person. Decoration: the name stands beside it. */
export const presentAvatar = (person: Person): Html => picture(person, 'avatar');

/** The picture of a profile. */
export const presentPicture = (person: Person): Html => picture(person, 'picture');

function picture({ sub, name }: Person, cssClass: string): Html {
  const sum = [...sub].reduce((total, character) => total + character.charCodeAt(0), 0);
  const ground = GROUNDS[sum % GROUNDS.length] ?? '#38608f';
  return html`<svg class="${cssClass}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" aria-hidden="true">
    <rect width="96" height="96" fill="${ground}" />
    <text
      x="48"
      y="61"
      text-anchor="middle"
      font-family="system-ui, sans-serif"
      font-size="36"
      font-weight="600"
      fill="#fff"
    >
      ${initialsOf(name)}
    </text>
  </svg>`;
}
