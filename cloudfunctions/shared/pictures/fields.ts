/** Every file that an input or an event names, however deep: no text that somebody types is a file's name, so only the fields count. */
export const filesIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => {
    if (field === 'photos') return inner as string[];
    return field === 'video' && inner ? [inner as string] : filesIn(inner);
  });
};
