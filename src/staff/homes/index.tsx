import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { HomesPreview, RowProblem } from '../../../types/administration/homes';
import type { Failure } from '../../../types/errors';
import { cloud, newKey } from '../../cloud';
import { chooseRowsFile } from '../../cloud/text-file';
import { Button, Card, Problem, Screen, TextArea } from '../../components';
import { useAction } from '../../hooks/use-action';
import { Trouble } from '../parts/admin-trouble';

const columnText = {
  building: '楼栋',
  unit: '单元',
  room: '房号',
  phone: '电话',
  capacity: '身份',
  row: '整行',
} satisfies Record<RowProblem['column'], string>;
const problemText = {
  REQUIRED: '没有填',
  TOO_LONG: '太长，最多 20 个字',
  NOT_A_PHONE: '不是电话号码',
  NOT_A_CHOICE: '应为 业主、租户、家庭成员 或 其他',
  TOO_MANY: '超过 5000 行，请分几次导入',
  NOT_UNIQUE: '与前面的行重复',
  INVALID: '列数不对，应为 楼栋、单元、房号（要带电话，请加标题行）',
} satisfies Record<RowProblem['problem'], string>;

/** Why a spreadsheet could not be read. */
const fileText = ({ fields }: Failure): Partial<Record<Failure['code'], string>> => {
  const problem = fields?.file;
  if (problem === 'REQUIRED') return { INVALID_INPUT: '表格的第一个工作表是空的。' };
  if (problem === 'TOO_LONG') return { INVALID_INPUT: '表格太大，请分成几个文件导入。' };
  return { INVALID_INPUT: '读不出这个文件。请存成 .xlsx 格式，或者复制表格粘贴到上面。' };
};

/** Homes from a table: pasted or out of a file, looked at before anything is written (C4). */
export default function HomesPage() {
  const [text, setText] = useState('');
  const [seen, setSeen] = useState('');
  const key = useRef(newKey());
  const [found, setFound] = useState<HomesPreview>();
  const looking = useAction(
    () => cloud.admin.previewHomes({ text }),
    (data) => {
      setFound(data);
      setSeen(text);
      key.current = newKey();
    },
  );
  const importing = useAction(
    () => cloud.admin.importHomes({ key: key.current, text }),
    ({ added, phones }) => {
      const more = phones ? `，登记电话 ${phones} 户` : '';
      void Taro.showToast({ title: `已导入 ${added} 户${more}`, icon: 'none' });
      setText('');
      setFound(undefined);
    },
  );
  const opening = useAction(
    (file: string) => cloud.admin.homesIn({ file }),
    (data) => setText(data.text),
  );
  const choose = async () => {
    const chosen = await chooseRowsFile();
    if (!chosen) return;
    if ('text' in chosen) setText(chosen.text);
    else await opening.run(chosen.sheet);
  };
  const preview = found && seen === text ? found : undefined;
  return (
    <Screen
      title="导入房屋"
      footer={
        preview && preview.fresh + preview.phones > 0 ? (
          <>
            {importing.failure && <Trouble failure={importing.failure} />}
            <Button busy={importing.busy} onTap={() => void importing.run()}>
              {preview.fresh > 0 ? `导入 ${preview.fresh} 户` : `登记 ${preview.phones} 户的电话`}
            </Button>
          </>
        ) : undefined
      }
    >
      <Card>
        <TextArea
          id="text"
          label="从表格里复制，粘贴到这里"
          hint="三列：楼栋、单元、房号。第一行写标题，还可以带上 电话、身份 两列：住户用微信手机号登记时自动核实。电话只存成无法还原的指纹，不存号码。也可以选 Excel（.xlsx）或 CSV 文件。"
          placeholder={'1号楼\t1单元\t101'}
          max={200_000}
          value={text}
          onChange={setText}
        />
        <View className="row row--wrap card__actions">
          <Button small tone="plain" busy={opening.busy} onTap={() => void choose()}>
            选择文件
          </Button>
          <Button small busy={looking.busy} disabled={!text.trim()} onTap={() => void looking.run()}>
            先看一看
          </Button>
        </View>
      </Card>
      {opening.failure && <Problem failure={opening.failure} words={fileText(opening.failure)} />}
      {looking.failure && <Trouble failure={looking.failure} />}
      {preview && (
        <Card title={`共 ${preview.rows} 行`} aside={`新增 ${preview.fresh} 户`} tone="tint">
          {preview.known > 0 && (
            <View className="text text--small">已有 {preview.known} 户，不会重复导入。</View>
          )}
          {preview.phones > 0 && (
            <View className="text text--small">登记电话 {preview.phones} 户，只存指纹。</View>
          )}
          {preview.newBuildings.length > 0 && (
            <View className="text text--small">新的楼栋：{preview.newBuildings.join('、')}</View>
          )}
          {preview.sample.length > 0 && (
            <View className="text text--small text--soft">例如：{preview.sample.join('、')}</View>
          )}
        </Card>
      )}
      {preview && preview.problems.length > 0 && (
        <Card title="这些行有问题，不会导入" aside={`${preview.problems.length} 行`} tone="danger">
          {preview.problems.map(({ row, column, problem, text: said }) => (
            <View key={`${row}-${column}`} className="text text--small">
              第 {row} 行 · {columnText[column]}：{problemText[problem]}
              {said ? `（${said}）` : ''}
            </View>
          ))}
        </Card>
      )}
    </Screen>
  );
}
