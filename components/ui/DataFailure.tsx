import { CircleAlert } from 'lucide-react';
import { m } from '@/lib/i18n/words';
import { Button } from './Button';
import { useData } from './data';
import { errorWords } from './errors';
import { Notice } from './Notice';

/** What stands where the data would be when it cannot be opened: why, and the way on. */
export function DataFailure() {
  const { failure, retry } = useData();
  if (!failure) return null;
  return (
    <div className="p-3">
      <Notice
        tone="fault"
        icon={CircleAlert}
        title={m.ui_noData()}
        actions={
          <Button size={28} onClick={retry}>
            {m.ui_tryAgain()}
          </Button>
        }
      >
        <p>{errorWords(failure)}</p>
      </Notice>
    </div>
  );
}
