const MAILBOX =
  /^[^\s<>()[\]\\,;:@"\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Surrogate}\u2800\ufffd]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,62}\.)+)[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u;

/** Whether a text is one mail address that mail goes to, and nothing that a mail server could read otherwise. */
export function isMailbox(text: string): boolean {
  return text.length <= 254 && MAILBOX.test(text) && !/\.\./.test(text);
}
