import { CircleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { m } from '@/lib/i18n/words';
import { Button } from './Button';
import { Notice } from './Notice';

/** A fault while drawing leaves words and a way on instead of an empty page; the data is not touched by it. */
export class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="p-3">
        <Notice
          tone="fault"
          icon={CircleAlert}
          title={m.ui_brokeTitle()}
          actions={
            <Button size={28} onClick={() => location.reload()}>
              {m.ui_reload()}
            </Button>
          }
        >
          <p>{m.ui_brokeText()}</p>
        </Notice>
      </div>
    );
  }
}
