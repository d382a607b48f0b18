import { Component, type ReactNode } from 'react';
import { CrashPage } from './CrashPage';

interface CrashBoundaryProps {
  children: ReactNode;
  /** A new value shows the children again, e.g. the path. */
  resetKey: string;
}

interface CrashBoundaryState {
  readonly crash: { readonly error: unknown } | null;
}

/** Keeps a page that fails while drawing from taking the frame down with it. */
export class CrashBoundary extends Component<CrashBoundaryProps, CrashBoundaryState> {
  override state: CrashBoundaryState = { crash: null };

  static getDerivedStateFromError(error: unknown): CrashBoundaryState {
    return { crash: { error } };
  }

  override componentDidUpdate(before: CrashBoundaryProps): void {
    if (this.state.crash !== null && before.resetKey !== this.props.resetKey) this.setState({ crash: null });
  }

  override render(): ReactNode {
    const { crash } = this.state;
    if (crash === null) return this.props.children;
    return <CrashPage error={crash.error} onRetry={() => this.setState({ crash: null })} />;
  }
}
