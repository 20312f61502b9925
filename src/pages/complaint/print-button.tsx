import type { ComplaintView } from '../../../types/views';
import { Button, Problem } from '../../components';
import { useTakingOut } from '../../hooks/use-taking-out';
import { exportErrorText, exportQuestion } from '../../text/exports';

/** The complaint as a document to print or keep, where the server allows it (§4). */
export function PrintButton({ view }: { view: ComplaintView }) {
  const { takeOut, busy, failure } = useTakingOut();
  if (!view.printable) return null;
  const question = exportQuestion[view.relation === 'own' ? 'own' : 'document'];
  return (
    <>
      <Button
        tone="quiet"
        busy={busy}
        onTap={() => void takeOut({ kind: 'document', complaintId: view.id }, '打印或导出 PDF', question)}
      >
        打印或导出 PDF
      </Button>
      {failure ? <Problem failure={failure} words={exportErrorText} /> : null}
    </>
  );
}
