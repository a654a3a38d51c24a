import {
  composeText,
  excessLength,
  NETWORKS,
  type ComposedText,
  type LinkPlacement,
  type Network,
} from '#libs/captions';
import { DomainError, NODE_OF_ROLE, say, type Actor, type Node } from '#libs/kernel';

/**
 * A member's text made ready to be published.
 * @throws DomainError invalid, naming `text`, when it is empty, changes what is fixed, leaves a slot open or wants a
 * link that there is none of.
 */
export function readyText(text: string, content: Parameters<typeof composeText>[1]): ComposedText {
  const made = composeText(text, content);
  if ('refused' in made) throw DomainError.invalid('text', made.message, made.refused);
  return made;
}

/** @throws DomainError invalid, naming `text` and by how much it is too long. */
export function requireLength(text: string, network: Network, placement: LinkPlacement | null): void {
  const over = excessLength(text, network, placement === 'article');
  if (over <= 0) return;
  const { name, maxLength } = NETWORKS[network];
  throw DomainError.invalid(
    'text',
    say(
      '{over, plural, one {One character} other {# characters}} too long: {network} takes at most {most, number} characters.',
      { over, network: name, most: maxLength },
    ),
    'text_too_long',
  );
}

/** @throws DomainError forbidden `node_not_yours` when no role of the member's amplifies through that node. */
export function nodeOf(actor: Actor, wanted: Node | undefined): Node {
  const nodes = actor.roles.flatMap((role) => NODE_OF_ROLE[role] ?? []);
  const node = wanted ?? (nodes.includes('advocacy') ? 'advocacy' : nodes[0]);
  if (node && nodes.includes(node)) return node;
  throw DomainError.forbidden(
    say('Only advocates and sellers share, each in their own name and role.'),
    'node_not_yours',
  );
}
