import type { Emulator } from './face';
import { fillCommunity, type Known } from './seed/fill';
import { playStories } from './seed/stories';

export { callAs } from './seed/calls';
export { type Employee, employees, noteOf, type Resident, residents } from './seed/cast';
export { community } from './seed/community';
export { type Known, subscribeResident } from './seed/fill';
export { templates } from './seed/templates';

/** Fills an empty emulator with the demo community 云栖苑： settings, staff, residents, and unless told otherwise some complaints in different stages. Answers who is there, by key. */
export const seed = async (
  emulator: Emulator,
  { stories = true } = {},
): Promise<ReadonlyMap<string, Known>> => {
  const cast = await fillCommunity(emulator);
  if (stories) await playStories(emulator, cast);
  return cast;
};
