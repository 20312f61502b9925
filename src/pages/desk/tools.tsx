import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Me } from '../../../types/me';
import type { StaffRole } from '../../../types/people';
import { Tap } from '../../components';

interface Tool {
  name: string;
  page: string;
  /** Nobody else has business there (B1). */
  roles: readonly StaffRole[];
}

const EVERY_DESK = ['agent', 'handler', 'supervisor', 'manager'] as const;

/** Whoever says who lives where (§1). */
export const REVIEW: readonly StaffRole[] = ['agent', 'supervisor', 'manager'];

const tools: readonly Tool[] = [
  { name: '查找投诉', page: 'search', roles: EVERY_DESK },
  { name: '电话清单', page: 'calls', roles: EVERY_DESK },
  { name: '住户核实', page: 'residents', roles: REVIEW },
  { name: '数据看板', page: 'insight', roles: ['supervisor', 'manager'] },
  { name: '定期报告', page: 'reports', roles: ['supervisor', 'manager'] },
  { name: '质量抽查', page: 'quality', roles: ['handler', 'supervisor', 'manager'] },
  { name: '改进', page: 'improvements', roles: EVERY_DESK },
  { name: '工作评价', page: 'work', roles: ['handler', 'supervisor', 'manager'] },
  { name: '人员与值班', page: 'team', roles: ['supervisor', 'manager'] },
  { name: '员工手册', page: 'handbook', roles: [...EVERY_DESK, 'admin'] },
  { name: '档案核对', page: 'records', roles: ['admin', 'manager'] },
  { name: '查阅记录', page: 'accesses', roles: ['manager'] },
  { name: '社区管理', page: 'admin', roles: ['admin', 'manager'] },
];

interface ToolsProps {
  staff: NonNullable<Me['staff']>;
  /** How many calls are due. */
  calls: number | undefined;
  /** How many residents wait to be confirmed. */
  waiting: number | undefined;
}

/** The ways from the desk to whatever else these roles have to do. */
export function Tools({ staff: { roles, handbookDue }, calls, waiting }: ToolsProps) {
  const said: Record<string, string | undefined> = {
    calls: calls ? `电话清单 ${calls}` : undefined,
    residents: waiting ? `住户核实 ${waiting}` : undefined,
    handbook: handbookDue ? '手册待确认' : undefined,
  };
  return (
    <View className="tools">
      {tools
        .filter((tool) => tool.roles.some((role) => roles.includes(role)))
        .map(({ name, page }) => (
          <Tap
            key={page}
            className="tools__tool"
            pressedClassName="card--pressed"
            onTap={() => void Taro.navigateTo({ url: `/staff/${page}/index` })}
          >
            {said[page] ?? name}
          </Tap>
        ))}
    </View>
  );
}
