import { View } from '@tarojs/components';
import { Button, Problem } from '../../components';
import { useTakingOut } from '../../hooks/use-taking-out';
import { exportErrorText, exportQuestion } from '../../text/exports';

/** Takes the report out, as a workbook or to print (§3.7.2). */
export function TakeOut({ id: reportId }: { id: string }) {
  const { takeOut, busy, failure } = useTakingOut();
  const asked = (kind: 'reportSheet' | 'reportPaper', title: string) => () =>
    void takeOut({ kind, reportId }, title, exportQuestion.report);
  return (
    <>
      <View className="row row--wrap">
        <Button tone="plain" small busy={busy} onTap={asked('reportSheet', '导出为表格')}>
          导出表格
        </Button>
        <Button tone="plain" small busy={busy} onTap={asked('reportPaper', '导出为 PDF')}>
          导出 PDF
        </Button>
      </View>
      {failure ? <Problem failure={failure} words={exportErrorText} /> : null}
    </>
  );
}
