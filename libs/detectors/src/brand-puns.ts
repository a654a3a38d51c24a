/** One letter added, left out or changed, or the same ending of five letters or more after another beginning. */
export function isPun(tag: string, brand: string): boolean {
  if (brand.length < 5 || tag === brand || Math.abs(tag.length - brand.length) > 1) return false;
  let start = 0;
  while (start < brand.length && start < tag.length && tag[start] === brand[start]) start++;
  let end = 0;
  while (
    end < brand.length - start &&
    end < tag.length - start &&
    tag[tag.length - 1 - end] === brand[brand.length - 1 - end]
  )
    end++;
  return Math.max(brand.length, tag.length) - start - end <= 1;
}
