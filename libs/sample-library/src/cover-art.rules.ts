import { Dice } from './dice.rules.js';
import type { TopicKey } from './sample-item.js';

/** The size networks show link cards at. */
const COVER = { width: 1_200, height: 628 };
const { width: W, height: H } = COVER;

interface Palette {
  from: string;
  to: string;
  light: string;
  accent: string;
}

const PALETTES: Record<TopicKey, Palette> = {
  science: { from: '#1b2a6b', to: '#3f5bd9', light: '#dfe6ff', accent: '#ffd166' },
  people: { from: '#7a1f4b', to: '#d6577f', light: '#ffe3ea', accent: '#ffd9a0' },
  careers: { from: '#7a3410', to: '#e07a2e', light: '#fff0e0', accent: '#3a2a5e' },
  planet: { from: '#0c4a47', to: '#2fa58f', light: '#dcf7ef', accent: '#f4d35e' },
  events: { from: '#3d1a66', to: '#9a4fd3', light: '#f2e4ff', accent: '#ff9f6b' },
  policy: { from: '#0d3b52', to: '#2c8fb3', light: '#def3fb', accent: '#f7b267' },
};

const MOTIFS: Record<TopicKey, (dice: Dice, palette: Palette) => string> = {
  science: orbits,
  people: gathering,
  careers: steps,
  planet: hills,
  events: rays,
  policy: arches,
};

/** A quiet abstract picture for a topic, as SVG; the same seed draws the same picture. */
export function coverArt(topic: TopicKey, seed: number): string {
  const palette = PALETTES[topic];
  const dice = new Dice(seed);
  const tilt = Math.round(dice.between(0, 100));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}">
<defs>
<linearGradient id="ground" x1="0" y1="${tilt / 100}" x2="1" y2="${1 - tilt / 100}"><stop offset="0" stop-color="${palette.from}"/><stop offset="1" stop-color="${palette.to}"/></linearGradient>
<radialGradient id="glow" cx="${n(dice.between(0.55, 0.9))}" cy="${n(dice.between(0, 0.4))}" r="0.8"><stop offset="0" stop-color="${palette.light}" stop-opacity="0.32"/><stop offset="1" stop-color="${palette.light}" stop-opacity="0"/></radialGradient>
</defs>
<rect width="${W}" height="${H}" fill="url(#ground)"/>
${MOTIFS[topic](dice, palette)}
<rect width="${W}" height="${H}" fill="url(#glow)"/>
</svg>`;
}

/** Cells on their orbits. */
function orbits(dice: Dice, { light, accent }: Palette): string {
  const x = dice.between(640, 880);
  const y = dice.between(240, 390);
  const rings = [90, 165, 250, 345, 450].map((r) =>
    circle(x, y, r, `fill="none" stroke="${light}" stroke-opacity="0.28" stroke-width="2"`),
  );
  const cells = [90, 165, 165, 250, 250, 345, 345, 450].map((r, nth) => {
    const angle = dice.between(0, 2 * Math.PI);
    const fill = nth === 2 ? accent : light;
    return circle(
      x + r * Math.cos(angle),
      y + r * Math.sin(angle),
      dice.between(8, 30),
      `fill="${fill}" fill-opacity="${nth === 2 ? 0.95 : 0.75}"`,
    );
  });
  return [...rings, circle(x, y, 46, `fill="${light}" fill-opacity="0.9"`), ...cells].join('\n');
}

/** People close together, none the same. */
function gathering(dice: Dice, { light, accent }: Palette): string {
  return Array.from({ length: 9 }, (_, nth) => {
    const r = dice.between(70, 170);
    const fill = nth === 5 ? accent : light;
    return circle(
      110 + nth * 122 + dice.between(-30, 30),
      dice.between(300, 470),
      r,
      `fill="${fill}" fill-opacity="${n(dice.between(0.14, 0.42))}"`,
    );
  }).join('\n');
}

/** A stair that climbs. */
function steps(dice: Dice, { light, accent }: Palette): string {
  const count = 9;
  const lit = Math.floor(dice.between(4, count));
  return Array.from({ length: count }, (_, nth) => {
    const height = 70 + nth * 48 + dice.between(-22, 22);
    const fill = nth === lit ? accent : light;
    const opacity = nth === lit ? 0.9 : 0.16 + nth * 0.05;
    return `<rect x="${n(110 + nth * 112)}" y="${n(H - height)}" width="84" height="${n(height)}" rx="12" fill="${fill}" fill-opacity="${n(opacity)}"/>`;
  }).join('\n');
}

/** Hills behind hills, and a sun. */
function hills(dice: Dice, { light, accent }: Palette): string {
  const sun = circle(
    dice.between(760, 1_000),
    dice.between(130, 220),
    dice.between(56, 84),
    `fill="${accent}" fill-opacity="0.92"`,
  );
  const waves = [300, 380, 460, 540].map((base, nth) => {
    const [a, b, c] = [dice.between(-90, 90), dice.between(-90, 90), dice.between(-40, 40)];
    return `<path d="M0 ${n(base + c)} C 300 ${n(base + a)} 500 ${n(base - a)} 720 ${n(base + b)} S 1050 ${n(base - b)} ${W} ${n(base)} V ${H} H 0 Z" fill="${light}" fill-opacity="${n(0.12 + nth * 0.09)}"/>`;
  });
  return [sun, ...waves].join('\n');
}

/** A beam that opens. */
function rays(dice: Dice, { light, accent }: Palette): string {
  const x = dice.between(300, 520);
  const count = 15;
  return Array.from({ length: count }, (_, nth) => {
    const from = Math.PI * (nth / count) + Math.PI;
    const to = from + Math.PI / count / dice.between(1.4, 2.6);
    const end = (angle: number) => `${n(x + 1_300 * Math.cos(angle))} ${n(H + 40 + 1_300 * Math.sin(angle))}`;
    const fill = nth % 6 === 4 ? accent : light;
    return `<path d="M${n(x)} ${H + 40} L${end(from)} L${end(to)} Z" fill="${fill}" fill-opacity="${n(dice.between(0.14, 0.4))}"/>`;
  }).join('\n');
}

/** A colonnade seen from the square. */
function arches(dice: Dice, { light, accent }: Palette): string {
  const lit = Math.floor(dice.between(1, 6));
  return Array.from({ length: 7 }, (_, nth) => {
    const x = 60 + nth * 158;
    const top = dice.between(170, 270);
    const fill = nth === lit ? accent : light;
    return `<path d="M${x} ${H} V ${n(top + 60)} a 60 60 0 0 1 120 0 V ${H} Z" fill="${fill}" fill-opacity="${nth === lit ? 0.88 : n(dice.between(0.16, 0.36))}"/>`;
  }).join('\n');
}

function circle(x: number, y: number, r: number, rest: string): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" ${rest}/>`;
}

function n(value: number): string {
  return value.toFixed(2);
}
