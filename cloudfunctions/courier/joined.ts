import { type Scene, sceneOf } from '../shared/caller';
import { fileUnderNumber } from '../shared/filing';
import { fileOf, performAsSystem, system } from '../shared/perform';
import { openForSystem } from '../shared/store/opening';
import { type Consequence, consequencesOf } from '../shared/workflow/consequences';
import type { Happening } from './letters';

/** One consequence; the key says where it comes from, so that a repeat changes nothing. */
const carryOut = async (consequence: Consequence, key: string, scene: Scene): Promise<void> => {
  if ('file' in consequence) {
    const { file: filing } = consequence;
    await fileUnderNumber({ actor: system, filing, contact: {}, form: '', key }, scene);
    return;
  }
  const found = await openForSystem(consequence.complaintId);
  const itsScene = found && sceneOf(found, scene.now);
  if (!itsScene) return;
  await performAsSystem({ file: fileOf(found), scene: itsScene }, () => consequence.action, key);
};

/** Carries out what follows for other files (B9, T22). */
export const carryOutConsequences = async (
  { before, event, after, revision }: Happening,
  scene: Scene,
): Promise<void> => {
  for (const [index, consequence] of consequencesOf(before, event, after, revision).entries())
    await carryOut(consequence, `${after.id}-${revision}-${index}`, scene);
};
