import type { Industry } from '#libs/kernel';
import { suits, type ShelvedPack } from '#libs/packs';

/** What an organisation decided about one pack; without a decision the default for its places and industry holds. */
export interface PackChoice {
  packId: string;
  inForce: boolean;
  pinnedVersion: string | null;
}

/** What decides, of what an organisation says of itself, which packs bind it. */
export interface Setting {
  /** None means all. */
  jurisdictions: string[];
  /** Null while it is not known: then every pack is meant. */
  industry: Industry | null;
}

const UNION = new Set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '));

/**
 * The packs in force, one of each id. Without a choice a pack is in force where it is meant for the organisation's
 * industry and binds: everywhere (`any`), in one of its jurisdictions, or, for an organisation that names none, in all of
 * them, the strictest reading.
 * A pinned version that does not lie on the shelf gives way to the newest, since no rule at all would be worse; see
 * `OwnShelf` for how a pinned version stays there.
 */
export function packsInForce(shelf: ShelvedPack[], choices: PackChoice[], setting: Setting): ShelvedPack[] {
  const chosen = new Map(choices.map((choice) => [choice.packId, choice]));
  return versionsById(shelf).flatMap(([id, versions]) => {
    const choice = chosen.get(id);
    const shelved = versions.find(({ pack }) => pack.version === choice?.pinnedVersion) ?? versions.at(-1);
    if (!shelved) return [];
    return (choice?.inForce ?? isMeant(shelved, setting)) ? [shelved] : [];
  });
}

/** The pinned versions that do not lie on the shelf. */
export function pinsGone(shelf: ShelvedPack[], choices: PackChoice[]): { packId: string; version: string }[] {
  return choices.flatMap(({ packId, pinnedVersion }) =>
    pinnedVersion !== null && !shelf.some(({ pack }) => pack.id === packId && pack.version === pinnedVersion)
      ? [{ packId, version: pinnedVersion }]
      : [],
  );
}

/**
 * The places whose rules bind: the organisation's own, and those of packs it chose beyond them. None means all, so an
 * organisation that names none keeps it at that.
 */
export function placesInForce(packs: ShelvedPack[], choices: PackChoice[], jurisdictions: string[]): string[] {
  if (jurisdictions.length === 0) return [];
  const chosen = new Set(choices.filter((choice) => choice.inForce).map((choice) => choice.packId));
  const beyond = packs.filter(({ pack }) => chosen.has(pack.id)).flatMap(({ pack }) => pack.jurisdictions);
  return [...new Set([...jurisdictions, ...beyond.filter((place) => place !== 'any')])];
}

/** The packs as people choose among them: of each id the version that is, or would be, in force. */
export function packsOnOffer(shelf: ShelvedPack[], choices: PackChoice[]): ShelvedPack[] {
  return packsInForce(
    shelf,
    versionsById(shelf).map(([packId]) => ({
      packId,
      inForce: true,
      pinnedVersion: choices.find((choice) => choice.packId === packId)?.pinnedVersion ?? null,
    })),
    { jurisdictions: [], industry: null },
  );
}

/** Whether a pack is in force unless the organisation chose otherwise. */
export function isMeant({ pack }: ShelvedPack, { jurisdictions, industry }: Setting): boolean {
  return suits(pack.id, industry) && bindsIn(pack.jurisdictions, jurisdictions);
}

/** The packs that come into force, and those that leave it, when what the organisation says of itself changes. */
export function packsMoving(
  shelf: ShelvedPack[],
  choices: PackChoice[],
  before: Setting,
  after: Setting,
): { entering: ShelvedPack[]; leaving: ShelvedPack[] } {
  const [now, then] = [before, after].map((setting) => new Set(packsInForce(shelf, choices, setting)));
  return {
    entering: [...then!].filter((shelved) => !now!.has(shelved)),
    leaving: [...now!].filter((shelved) => !then!.has(shelved)),
  };
}

function versionsById(shelf: ShelvedPack[]): [string, ShelvedPack[]][] {
  const byId = new Map<string, ShelvedPack[]>();
  for (const shelved of shelf) byId.set(shelved.pack.id, [...(byId.get(shelved.pack.id) ?? []), shelved]);
  return [...byId];
}

function bindsIn(packPlaces: string[], organisationPlaces: string[]): boolean {
  if (packPlaces.includes('any') || organisationPlaces.length === 0) return true;
  const places = new Set(organisationPlaces.flatMap(withUnion));
  return packPlaces.some((place) => places.has(normalised(place)));
}

function withUnion(place: string): string[] {
  const code = normalised(place);
  const country = code.split('-')[0] as string;
  return UNION.has(country) ? [code, country, 'EU'] : [code, country];
}

function normalised(place: string): string {
  const code = place.trim().toUpperCase();
  return code === 'GB' ? 'UK' : code;
}
