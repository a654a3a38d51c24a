import type { Node } from '#libs/kernel';

export interface Campaign {
  network: string;
  node: Node;
  /** What the link belongs to, in words; becomes `utm_campaign`. */
  name: string;
}

/**
 * The target with the parameters web analytics knows where a visit came from by: `utm_source` (network), `utm_medium`
 * (node) and `utm_campaign` (the item). Parameters the author has set stay as they are.
 */
export function campaignUrl(target: string, campaign: Campaign): string {
  const url = new URL(target);
  const additions = { utm_source: campaign.network, utm_medium: campaign.node, utm_campaign: slug(campaign.name) };
  for (const [name, value] of Object.entries(additions)) {
    if (value && !url.searchParams.has(name)) url.searchParams.append(name, value);
  }
  return url.href;
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}
