import type { TemplateSetting } from '../../types/messages';
import type { Settings } from '../../types/settings';
import { soundTemplates, templateFaults } from '../shared/workflow/notices/template-check';

const checked = new Set<string>();

/** The templates of a community that can be used; what is wrong with the others is on the log once per instance, with the reason (C2). */
export const templatesFor = ({ communityId, templates }: Settings): TemplateSetting[] => {
  const faults = templateFaults(templates);
  if (faults.length > 0 && !checked.has(communityId))
    console.error(JSON.stringify({ level: 'configuration', function: 'courier', communityId, faults }));
  checked.add(communityId);
  return soundTemplates(templates);
};
