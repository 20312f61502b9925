import type { FieldProblem } from '../../../types/text';
import { TextField } from '../../components';

interface Wish {
  occurred: string;
  remedy: string;
}

interface WishFieldsProps {
  wish: Wish;
  problems: Partial<Record<keyof Wish, FieldProblem>>;
  change: (part: Partial<Wish>) => void;
}

/** When it happened and what would put it right (§3.1.2). */
export const WishFields = ({ wish, problems, change }: WishFieldsProps) => (
  <>
    <TextField
      id="occurred"
      label="什么时候发生的"
      optional
      value={wish.occurred}
      placeholder="例如 昨晚 11 点，或 每天晚上"
      problem={problems.occurred}
      onChange={(occurred) => change({ occurred })}
    />
    <TextField
      id="remedy"
      label="希望怎么解决"
      optional
      value={wish.remedy}
      placeholder="例如 尽快修好、说明原因"
      problem={problems.remedy}
      onChange={(remedy) => change({ remedy })}
    />
  </>
);
