import { type Scene, sceneOf } from '../shared/caller';
import { fileUnderNumber } from '../shared/filing';
import { fileOf, performAsSystem, system } from '../shared/perform';
import { openForSystem } from '../shared/store/opening';
import { type Consequence, consequencesOf } from '../shared/workflow/consequences';
import type { Happening } from './letters';

/** One consequence; the key says where it comes from, so that a repeat changes nothing. Answers the file that it was for. */
const carryOut = async (consequence: Consequence, key: string, scene: Scene): Promise<string> => {
  if ('file' in consequence) {
    const { file: filing } = consequence;
    await fileUnderNumber({ actor: system, filing, contact: {}, form: '', key }, scene);
    return filing.id;
  }
  const found = await openForSystem(consequence.complaintId);
  const itsScene = found && sceneOf(found, scene.now);
  if (itsScene)
    await performAsSystem({ file: fileOf(found), scene: itsScene }, () => consequence.action, key);
  return consequence.complaintId;
};

/** Carries out what follows for other files (B9, T22); answers which. */
export const carryOutConsequences = async (
  { before, event, after, revision }: Happening,
  scene: Scene,
): Promise<string[]> => {
  const touched: string[] = [];
  for (const [index, consequence] of consequencesOf(before, event, after, revision).entries())
    touched.push(await carryOut(consequence, `${after.id}-${revision}-${index}`, scene));
  return touched;
};
