import {
  soundTemplates,
  templateFaults,
} from '../../../cloudfunctions/shared/workflow/notices/template-check';
import { templateSettings } from '../../../emulator/seed/templates';
import type { TemplateSetting } from '../../../types/messages';
import { settings } from '../../support/community';

const progress: TemplateSetting = {
  kind: 'progress',
  templateId: 'progress-id',
  title: '处理进度提醒',
  fields: { number: 'character_string1', words: 'thing2', time: 'time3' },
};

describe('C2 templates are checked at start against the keyword rules', () => {
  it('finds nothing wrong with the templates of the demonstration and of the tests', () => {
    expect(templateFaults(templateSettings)).toEqual([]);
    expect(templateFaults(settings.templates)).toEqual([]);
  });

  it.each<[Partial<TemplateSetting['fields']>, string]>([
    [{ number: 'number1' }, 'wrongType'], // HY-20260105-001 is no number
    [{ words: 'phrase2' }, 'wrongType'], // twenty characters do not fit five
    [{ time: 'thing3' }, 'wrongType'],
    [{ time: 'time' }, 'notAKey'],
    [{ time: 'character_string1' }, 'wrongType'],
    [{ stage: 'thing2' }, 'keyTwice'],
  ])('refuses %j: %s', (fields, reason) => {
    const wrong = { ...progress, fields: { ...progress.fields, ...fields } };
    expect(templateFaults([wrong])).toContainEqual(expect.objectContaining({ kind: 'progress', reason }));
    expect(soundTemplates([wrong])).toEqual([]);
  });

  it('refuses a template without an id, and one id for two kinds', () => {
    expect(templateFaults([{ ...progress, templateId: ' ' }])).toMatchObject([{ reason: 'noId' }]);
    expect(templateFaults([progress, { ...progress, kind: 'survey' }])).toMatchObject([
      { kind: 'survey', reason: 'idTwice' },
    ]);
  });
});
