/** `{key: value}`, or nothing at all when there is no value: an absent key stays absent. */
export function given<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [Name in Key]?: Value } {
  const empty: { [Name in Key]?: Value } = {};
  if (value !== undefined) empty[key] = value;
  return empty;
}
